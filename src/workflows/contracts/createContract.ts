import type { PayloadRequest } from 'payload'
import type { LexicalState } from '../../domain/contracts/lexical.ts'
import type { Contract } from '../../payload-types.ts'
import { recordActivity } from '../activity/recordActivity.ts'
import { readCompany } from '../company/readCompany.ts'
import { assignNumber } from '../numbers/assignNumber.ts'
import { idOf } from '../request/idOf.ts'
import { inNumberedTransaction } from '../numbers/inNumberedTransaction.ts'
import { requireRoomForDeposit } from '../plans/requireRoomForDeposit.ts'
import { lockRow } from '../shared/lockRow.ts'
import type { ContractDraft } from './contractDraft.ts'
import { resolveImages } from './images/resolveImages.ts'
import { requirePrintableDraft } from './requirePrintableDraft.ts'
import { requireOpenProject } from './requireOpenProject.ts'
import { termsOfDraft, writeDraft } from './writeDraft.ts'

/**
 * Creates a numbered draft for the project's client. Currency and terms default to the company's. A template is filled
 * in now, and its text belongs to the contract from then on. 404 for a project that does not exist or is not confirmed
 * by its owner. 409 for one that is completed or cancelled, and for a deposit that the project's milestones leave no
 * room for.
 */
export async function createContract({ req, draft }: { req: PayloadRequest; draft: ContractDraft }): Promise<Contract> {
  // Before any lock: the images of the text are read from storage.
  const content = draft.content && (await resolveImages({ req, content: draft.content, projectId: draft.project }))
  return inNumberedTransaction({
    req,
    rows: { projects: draft.project },
    work: async () => {
      const project = requireOpenProject(await lockRow({ req, collection: 'projects', id: draft.project }))
      const { depositPercentage } = draft
      await requireRoomForDeposit({ req, projectId: project.id, depositPercentage })
      const company = await readCompany(req)
      const { number, at } = await assignNumber({ req, series: 'contract', timezone: company.timezone })
      const terms = termsOfDraft({ draft, company, contractNumber: number, createdAt: at })
      const text = await writeDraft({ req, draft: withContent(draft, content), project, company, contract: terms })
      await requirePrintableDraft({ req, text, project, contract: terms })
      // Skips the hooks: the activity entry is written below, with more meaning than a list of columns.
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
          template: draft.template ?? null,
        },
        req,
      })
      await recordActivity({
        req,
        action: 'contract.created',
        entityType: 'contracts',
        entityId: contract.id,
        after: { ...described(contract), ...(draft.template && { template: draft.template }) },
      })
      return contract
    },
  })
}

function withContent(draft: ContractDraft, content: LexicalState | undefined): ContractDraft {
  return draft.template === undefined && content ? { ...draft, content } : draft
}

/** What the activity log says of a new contract. Its text is in the contract itself. */
function described({ contractNumber, title, project, client, version, supersedes, ...money }: Contract) {
  const { amount, currency, taxMode, taxRateBps, depositPercentage, planInvoicing } = money
  return {
    contractNumber,
    title,
    project: idOf(project),
    client: idOf(client),
    amount,
    currency,
    ...(taxMode && { taxMode, taxRateBps }),
    ...(depositPercentage && { depositPercentage }),
    ...(planInvoicing !== 'request' && { planInvoicing }),
    version,
    supersedes: idOf(supersedes),
  }
}
