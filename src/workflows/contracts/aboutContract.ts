import type { Contract } from '../../payload-types.ts'

/** What every notification about a contract says of it. */
export function aboutContract({ id, contractNumber, title }: Pick<Contract, 'id' | 'contractNumber' | 'title'>) {
  return { contractId: id, contractNumber, title }
}
