/** No such statement; there is one of that name. PostgreSQL manual, appendix A. */
const lost = /^(26000|42P05)$/

/**
 * Whether a prepared statement was refused for itself: a pooler has forgotten it, or its columns have changed since, by
 * a migration of another replica. Postgres gives the latter the code of every unsupported feature, so the message
 * decides.
 */
export function isStatementLost(error: unknown): boolean {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') return false
  return lost.test(error.code) || (error.code === '0A000' && error.message.startsWith('cached plan'))
}
