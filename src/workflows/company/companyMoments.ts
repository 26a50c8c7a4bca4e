import type { PayloadRequest } from 'payload'
import { addDays } from '../../lib/addDays.ts'
import { isDay } from '../../lib/isDay.ts'
import { startOfDay } from '../../lib/startOfDay.ts'
import { companyTimezone } from './companyDay.ts'

/** The moment that is meant by a day (its start in the company's time zone) or by an ISO time. */
export async function momentFrom({ req, said }: { req: PayloadRequest; said: string }): Promise<Date> {
  return isDay(said) ? startOfDay({ day: said, timezone: await companyTimezone(req) }) : new Date(said)
}

/** The moment before which something ends that lasts to a day (all of it, in the company's zone) or to an ISO time. */
export async function momentUntil({ req, said }: { req: PayloadRequest; said: string }): Promise<Date> {
  return momentFrom({ req, said: isDay(said) ? addDays(said, 1) : said })
}
