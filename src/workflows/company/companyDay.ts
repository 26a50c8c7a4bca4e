import type { PayloadRequest } from 'payload'
import { now } from '../../adapters/now.ts'
import { sql } from '../../adapters/database/sql.ts'
import { dayIn } from '../../lib/dayIn.ts'

const timezones = new WeakMap<PayloadRequest, Promise<string>>()

/** The company's time zone, an IANA name. A request reads it once, and again after it has changed it. */
export async function companyTimezone(req: PayloadRequest): Promise<string> {
  const known = timezones.get(req)
  if (known) return known
  const read = readTimezone(req)
  timezones.set(req, read)
  // The next one tries again.
  read.catch(() => timezones.delete(req))
  return read
}

/** Call it when the request changes the company. */
export function forgetTimezone(req: PayloadRequest): void {
  timezones.delete(req)
}

async function readTimezone(req: PayloadRequest): Promise<string> {
  const [row] = await sql<{ timezone: string }>({ req, text: 'SELECT timezone FROM company LIMIT 1' })
  return row?.timezone ?? 'UTC'
}

/** Today in the company's time zone, `YYYY-MM-DD`. Whatever depends on the day of the business asks here. */
export async function companyToday(req: PayloadRequest): Promise<string> {
  return dayIn({ at: now(), timezone: await companyTimezone(req) })
}
