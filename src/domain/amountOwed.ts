type Balance = { total: number; amountPaid?: number | null | undefined; amountCredited?: number | null | undefined }

/**
 * What is still owed of an invoice, in minor units: its total less what was paid and what was credited. Below zero where more was paid than is
 * left after a credit: that much goes back to the client.
 */
export function amountOwed({ total, amountPaid, amountCredited }: Balance): number {
  return total - (amountPaid ?? 0) - (amountCredited ?? 0)
}
