import type { FieldHook } from 'payload'
import { isOverdue } from '../../src/domain/invoices/isOverdue.ts'
import { companyToday } from '../../src/workflows/company/companyDay.ts'

/** Shows whether an invoice is overdue on the company's day. */
export const showOverdue: FieldHook = async ({ siblingData: { status, dueDate }, req }) =>
  isOverdue({ status, dueDate, today: await companyToday(req) })
