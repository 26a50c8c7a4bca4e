import type { PayloadRequest } from 'payload'
import { now } from '../../adapters/now.ts'
import { sql } from '../../adapters/database/sql.ts'
import { contractStatusAt } from '../../domain/contracts/contractStatusAt.ts'
import { fail } from '../../errors.ts'
import type { Contract } from '../../payload-types.ts'
import { idOf } from '../request/idOf.ts'
import { inNumberedTransaction } from '../numbers/inNumberedTransaction.ts'
import { lockRow } from '../shared/lockRow.ts'
import { readAhead } from '../shared/readAhead.ts'
import type { ContractDraft } from './contractDraft.ts'
import { createContract } from './createContract.ts'
import { taxOfContract } from './taxOfContract.ts'

const revisable = ['sent', 'declined', 'expired']

type Changed = Pick<
  ContractDraft,
  'title' | 'content' | 'amount' | 'currency' | 'tax' | 'depositPercentage' | 'planInvoicing' | 'terms' | 'expiresAt'
>
type Changes = { [Field in keyof Changed]?: Changed[Field] | undefined }

type ReviseContractArgs = { req: PayloadRequest; id: string; changes: Changes }

/**
 * Creates a draft from a contract that was sent and not signed (sent, declined or expired), with a new number and the
 * next version. The original stays as it is until the revision is sent. 409 in any other state, and while another
 * revision of it exists.
 */
export async function reviseContract({ req, id, changes }: ReviseContractArgs): Promise<Contract> {
  const project = idOf((await readAhead({ req, collection: 'contracts', id })).project)
  return inNumberedTransaction({
    req,
    rows: { contracts: id, projects: project },
    work: async () => {
      // Always locks the project before its contracts, so workflows do not deadlock.
      await lockRow({ req, collection: 'projects', id: project })
      const original = await lockRow({ req, collection: 'contracts', id })
      const from = contractStatusAt({ contract: original, at: now() })
      if (!revisable.includes(from)) throw fail('illegal_transition', { from, action: 'revise' })
      await refuseSecondRevision({ req, id })
      return createContract({
        req,
        draft: {
          project: idOf(original.project),
          title: changes.title ?? original.title,
          content: changes.content ?? original.content,
          amount: changes.amount ?? original.amount,
          currency: changes.currency ?? original.currency,
          tax: changes.tax === undefined ? taxOfContract(original) : changes.tax,
          depositPercentage: changes.depositPercentage ?? original.depositPercentage,
          planInvoicing: changes.planInvoicing ?? original.planInvoicing,
          // An empty text leaves the company's terms out if the original had none.
          terms: changes.terms ?? original.terms ?? '',
          expiresAt: changes.expiresAt,
          supersedes: { id, version: original.version },
        },
      })
    },
  })
}

async function refuseSecondRevision({ req, id }: { req: PayloadRequest; id: string }): Promise<void> {
  const [revision] = await sql<{ contractNumber: string }>({
    req,
    text: `SELECT contract_number AS "contractNumber" FROM contracts WHERE supersedes_id = $1 AND status <> 'cancelled' LIMIT 1`,
    values: [id],
  })
  if (revision) throw fail('duplicate', { contractNumber: revision.contractNumber })
}
