import DataLoader from 'dataloader'
import type { PayloadRequest } from 'payload'
import { now } from '../../adapters/now.ts'
import { sql } from '../../adapters/database/sql.ts'
import { dayIn } from '../../lib/dayIn.ts'

const loaders = new WeakMap<PayloadRequest, DataLoader<'timezone', string>>()

/** The company's time zone, an IANA name. Documents that are shown together take one statement. */
export async function companyTimezone(req: PayloadRequest): Promise<string> {
  const known = loaders.get(req)
  if (known) return known.load('timezone')
  const made = new DataLoader<'timezone', string>(
    async (keys) => {
      const [row] = await sql<{ timezone: string }>({ req, text: 'SELECT timezone FROM company LIMIT 1' })
      return keys.map(() => row?.timezone ?? 'UTC')
    },
    { cache: false },
  )
  loaders.set(req, made)
  return made.load('timezone')
}

/** Today in the company's time zone, `YYYY-MM-DD`. Whatever depends on the day of the business asks here. */
export async function companyToday(req: PayloadRequest): Promise<string> {
  return dayIn({ at: now(), timezone: await companyTimezone(req) })
}
