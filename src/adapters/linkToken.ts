import { createHash, createHmac, hkdfSync } from 'node:crypto'
import { env } from '../env.ts'

/**
 * The secret of a mailed link, derived from the id of its row in `auth-tokens` under a key of its own, so that it lies
 * neither in the database nor in a job: 256 bits, the same at every call, useless to guess without `SECRET_KEY`.
 */
export function linkTokenFor(authTokenId: string): string {
  return createHmac('sha256', mailLinkKey()).update(authTokenId).digest('base64url')
}

/** What the database keeps of a link's secret: the hex SHA-256, by which the row is found again. */
export function hashLinkToken(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}

function mailLinkKey(): Buffer {
  return Buffer.from(hkdfSync('sha256', env.secretKey, '', 'alphazee mail links', 32))
}
