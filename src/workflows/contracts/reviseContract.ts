import type { PayloadRequest } from 'payload'
import { now } from '../../adapters/clock.ts'
import { sql } from '../../adapters/database/sql.ts'
import { contractStatusAt } from '../../domain/contractStatusAt.ts'
import { fail } from '../../errors.ts'
import type { Contract } from '../../payload-types.ts'
import { idOf } from '../shared/ids.ts'
import { inNumberedTransaction } from '../numbers/inNumberedTransaction.ts'
import { lockRow } from '../shared/lockRow.ts'
import type { ContractDraft } from './contractDraft.ts'
import { createContract } from './createContract.ts'
import { requireContract } from './requireContract.ts'

const revisable = ['sent', 'declined', 'expired']

type Changed = Pick<
  ContractDraft,
  'title' | 'content' | 'amount' | 'currency' | 'depositPercentage' | 'terms' | 'expiresAt'
>
type Changes = { [Field in keyof Changed]?: Changed[Field] | undefined }

/**
 * A new draft made from a contract that was sent and not signed (sent, declined or expired), under a number of its own, with the version
 * counted on. What was sent stays as it is until the revision is sent. 409 in any other state, and while another revision of it exists.
 */
export async function reviseContract({
  req,
  id,
  changes,
}: {
  req: PayloadRequest
  id: string
  changes: Changes
}): Promise<Contract> {
  return inNumberedTransaction({
    req,
    rows: { contracts: id },
    work: async () => {
      // Always the project before its contracts, so that no two workflows wait for each other.
      const { project } = await requireContract({ req, id })
      await lockRow({ req, collection: 'projects', id: idOf(project) })
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
          depositPercentage: changes.depositPercentage ?? original.depositPercentage,
          // An empty text keeps the company's terms out where the original had none.
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
