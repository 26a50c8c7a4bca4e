/** Whether an invoice is overdue: still owed after the end (UTC) of the day on which it is due. Derived, never stored. */
export function isOverdue({ status, dueDate, at }: { status: unknown; dueDate: unknown; at: Date }): boolean {
  if (status !== 'open' && status !== 'partially_paid') return false
  if (typeof dueDate !== 'string') return false
  return at.toISOString().slice(0, 10) > dueDate.slice(0, 10)
}
