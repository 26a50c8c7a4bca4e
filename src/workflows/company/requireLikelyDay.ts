import type { PayloadRequest } from 'payload'
import { earliestLikelyDay } from '../../domain/invoices/earliestLikelyDay.ts'
import { fail } from '../../errors.ts'
import { dayIn } from '../../lib/dayIn.ts'
import { companyTimezone } from './companyDay.ts'

type RequireLikelyDayArgs = {
  req: PayloadRequest
  /** Of the field. */
  path: string
  /** `YYYY-MM-DD`, or an ISO time, whose day in the company's zone counts. */
  said: string
  /** When the invoice was issued, ISO 8601; for a draft now. Missing without an invoice. */
  invoiceAt?: string | null | undefined
  isConfirmed: boolean | undefined
}

/** 409 `unlikely_date` for a day before 2000 or more than a year before the invoice, unless it is confirmed. */
export async function requireLikelyDay({
  req,
  path,
  said,
  invoiceAt,
  isConfirmed = false,
}: RequireLikelyDayArgs): Promise<void> {
  if (isConfirmed) return
  const timezone = await companyTimezone(req)
  const dayOf = (time: string) => dayIn({ at: new Date(time), timezone })
  const date = said.length > 10 ? dayOf(said) : said
  const earliest = earliestLikelyDay(invoiceAt ? dayOf(invoiceAt) : undefined)
  if (date < earliest) throw fail('unlikely_date', { path, date, earliest })
}
