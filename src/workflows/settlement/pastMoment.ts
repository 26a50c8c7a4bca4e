import type { PayloadRequest } from 'payload'
import { now } from '../../adapters/now.ts'
import { failField } from '../../errors.ts'
import { momentFrom } from '../company/companyMoments.ts'

/** `path` is that of the field. */
type PastMomentArgs = { req: PayloadRequest; said: string; path: string }

/**
 * The moment of a payment: a day, which begins in the company's time zone, or an ISO time. 400 for one in the future.
 */
export async function pastMoment({ req, said, path }: PastMomentArgs): Promise<string> {
  const at = await momentFrom({ req, said })
  if (at > now()) throw failField(path, 'too_late.past')
  return at.toISOString()
}
