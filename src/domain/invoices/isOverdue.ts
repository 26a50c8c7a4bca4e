import { invoiceStates } from '../lifecycles/invoice.ts'

/**
 * Whether an invoice is still owed after its due date. `today` is the day of the company, `YYYY-MM-DD`. Derived, never
 * stored.
 */
export function isOverdue({ status, dueDate, today }: { status: unknown; dueDate: unknown; today: string }): boolean {
  if (!invoiceStates.owed.some((state) => state === status)) return false
  if (typeof dueDate !== 'string') return false
  return today > dueDate.slice(0, 10)
}
