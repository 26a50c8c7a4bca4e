import type { PayloadRequest } from 'payload'
import type { Contract } from '../../payload-types.ts'
import { recordActivity } from '../activity/recordActivity.ts'
import { readCompany } from '../company/readCompany.ts'
import { assignNumber } from '../numbers/assignNumber.ts'
import { idOf } from '../shared/ids.ts'
import { inNumberedTransaction } from '../numbers/inNumberedTransaction.ts'
import { requireRoomForDeposit } from '../plans/requireRoomForDeposit.ts'
import { lockRow } from '../shared/lockRow.ts'
import type { ContractDraft } from './contractDraft.ts'
import { requireOpenProject } from './requireOpenProject.ts'
import { termsOfDraft, writeDraft } from './writeDraft.ts'

/**
 * A draft under its own number, for the project's client; currency and terms are the company's where none are given. What a template says is
 * filled in now, and is the contract's own from then on. 404 for a project that does not exist or that its owner has not confirmed, 409 for
 * one that is completed or cancelled, and for a deposit that the project's milestones leave no room for.
 */
export async function createContract({ req, draft }: { req: PayloadRequest; draft: ContractDraft }): Promise<Contract> {
  return inNumberedTransaction({
    req,
    rows: { projects: draft.project },
    work: async () => {
      const project = requireOpenProject(await lockRow({ req, collection: 'projects', id: draft.project }))
      const { depositPercentage } = draft
      await requireRoomForDeposit({ req, projectId: project.id, depositPercentage })
      const company = await readCompany(req)
      const contractNumber = await assignNumber({ req, series: 'contract' })
      const terms = termsOfDraft({ draft, company, contractNumber })
      const text = await writeDraft({ req, draft, project, company, contract: terms })
      // Below the hooks: the entry in the activity log is written below, with more sense than a list of columns.
      const contract: Contract = await req.payload.db.create({
        collection: 'contracts',
        data: {
          ...terms,
          project: project.id,
          client: idOf(project.client),
          title: text.title,
          content: text.content,
          terms: text.terms,
          status: 'draft',
          sealStatus: 'none',
          version: (draft.supersedes?.version ?? 0) + 1,
          supersedes: draft.supersedes?.id ?? null,
          createdBy: req.user?.id ?? null,
        },
        req,
      })
      await recordActivity({
        req,
        action: 'contract.create',
        entityType: 'contracts',
        entityId: contract.id,
        after: { ...described(contract), ...(draft.template && { template: draft.template }) },
      })
      return contract
    },
  })
}

/** What the log says of a new contract; its text is in the contract itself. */
function described({ contractNumber, title, project, client, version, supersedes, ...money }: Contract) {
  const { amount, currency, depositPercentage } = money
  return {
    contractNumber,
    title,
    project: idOf(project),
    client: idOf(client),
    amount,
    currency,
    ...(depositPercentage && { depositPercentage }),
    version,
    supersedes: idOf(supersedes),
  }
}
