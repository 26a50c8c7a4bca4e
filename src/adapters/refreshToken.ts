import { createHash, createHmac, hkdfSync, randomBytes } from 'node:crypto'
import { env } from '../env.ts'

/** The first refresh token of a session: 256 random bits. */
export function firstRefreshToken(): string {
  return randomBytes(32).toString('base64url')
}

/**
 * The refresh token that follows another one. It is derived, so that a repeated request gets the same answer although
 * only hashes are stored. It takes the server's key, the database and the used token to compute it.
 */
export function nextRefreshToken({ token, sessionId }: { token: string; sessionId: string }): string {
  return createHmac('sha256', rotationKey()).update(`${sessionId} ${token}`).digest('base64url')
}

/** What the database stores of a refresh token: its hex SHA-256, which finds the row. */
export function hashRefreshToken(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}

function rotationKey(): Buffer {
  return Buffer.from(hkdfSync('sha256', env.secretKey, '', 'alphazee refresh tokens', 32))
}
