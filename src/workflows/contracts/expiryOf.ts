import type { Company, Contract } from '../../payload-types.ts'

const dayMs = 24 * 60 * 60 * 1000

type ExpiryOfArgs = { contract: Pick<Contract, 'expiresAt'>; company: Company; sentAt: Date }

/** When the time to sign ends: as the draft says, else the company's days counted from the sending. */
export function expiryOf({ contract, company, sentAt }: ExpiryOfArgs): Date {
  if (contract.expiresAt) return new Date(contract.expiresAt)
  return new Date(sentAt.getTime() + company.contractDefaults.expiryDays * dayMs)
}
