import { env } from '../env.ts'
import { networkOf } from './networkOf.ts'

/** Whether this client has no limits: with `RATE_LIMITS=off`, and only for the machine itself. */
export function isUnlimited(address: string | null): boolean {
  if (env.rateLimits) return false
  const { block } = networkOf(address)
  return address === null || block.startsWith('127.') || address === '::1'
}
