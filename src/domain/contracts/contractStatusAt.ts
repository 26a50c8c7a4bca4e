type Expiring<Status extends string = string> = { status: Status; expiresAt?: string | null }

type ContractStatusAtArgs<Status extends string> = { contract: Expiring<Status>; at: Date }

/** A contract's status at a moment. A `sent` contract past its time is expired, even before the scheduled job runs. */
export function contractStatusAt<Status extends string>({
  contract,
  at,
}: ContractStatusAtArgs<Status>): Status | 'expired' {
  return hasExpired({ contract, at }) ? 'expired' : contract.status
}

/**
 * Whether a contract can no longer be signed because its time has passed. It has at the exact moment of `expiresAt`.
 */
export function hasExpired({ contract, at }: { contract: Expiring; at: Date }): boolean {
  if (contract.status === 'expired') return true
  if (contract.status !== 'sent' || !contract.expiresAt) return false
  return new Date(contract.expiresAt).getTime() <= at.getTime()
}
