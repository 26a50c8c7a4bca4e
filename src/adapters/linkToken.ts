import { createHash, createHmac, hkdfSync } from 'node:crypto'
import { env } from '../env.ts'

/**
 * The secret of a mailed link: 256 bits, derived from the id of its row in `auth-tokens` with its own key. It is stored
 * neither in the database nor in a job, and cannot be guessed without `SECRET_KEY`.
 */
export function linkTokenFor(authTokenId: string): string {
  return createHmac('sha256', mailLinkKey()).update(authTokenId).digest('base64url')
}

/** What the database stores of a link's secret: its hex SHA-256, which finds the row. */
export function hashLinkToken(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}

function mailLinkKey(): Buffer {
  return Buffer.from(hkdfSync('sha256', env.secretKey, '', 'alphazee mail links', 32))
}
