type Expiring = { status: string; expiresAt?: string | null }

/** The status of a contract at a moment: one that is still `sent` when its time has passed is expired, whether or not the clock's job has come by. */
export function contractStatusAt({ contract, at }: { contract: Expiring; at: Date }): string {
  return hasExpired({ contract, at }) ? 'expired' : contract.status
}

/** Whether a contract can no longer be signed because its time has passed. At the very moment of `expiresAt` it has. */
export function hasExpired({ contract, at }: { contract: Expiring; at: Date }): boolean {
  if (contract.status === 'expired') return true
  if (contract.status !== 'sent' || !contract.expiresAt) return false
  return new Date(contract.expiresAt).getTime() <= at.getTime()
}
