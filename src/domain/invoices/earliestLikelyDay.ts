/**
 * The earliest day (`YYYY-MM-DD`) of a due date or a payment that nobody asks about: a year before the invoice's own,
 * and not before 2000.
 */
export function earliestLikelyDay(invoiceDay: string | undefined): string {
  if (invoiceDay === undefined) return '2000-01-01'
  const yearBefore = `${String(Number(invoiceDay.slice(0, 4)) - 1).padStart(4, '0')}${invoiceDay.slice(4)}`
  return yearBefore > '2000-01-01' ? yearBefore : '2000-01-01'
}
