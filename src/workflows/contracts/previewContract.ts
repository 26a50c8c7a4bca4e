import type { PayloadRequest } from 'payload'
import { now } from '../../adapters/now.ts'
import { pdf } from '../../adapters/pdf/index.ts'
import { dayIn } from '../../lib/dayIn.ts'
import { requireRoomForDeposit } from '../plans/requireRoomForDeposit.ts'
import type { Company, Project } from '../../payload-types.ts'
import { readCompany } from '../company/readCompany.ts'
import type { ContractTerms } from '../contractTemplates/readTemplateValues.ts'
import { readRow } from '../shared/readRow.ts'
import type { ContractDraft } from './contractDraft.ts'
import { describeContract } from './describeContract.ts'
import { expiryOf } from './expiryOf.ts'
import { resolveImages } from './images/resolveImages.ts'
import { requirePrintableDraft } from './requirePrintableDraft.ts'
import { requireOpenProject } from './requireOpenProject.ts'
import { termsOfDraft, writeDraft, type WrittenDraft } from './writeDraft.ts'

export type ContractPreview = WrittenDraft & { project: Project; company: Company; contract: ContractTerms }

type PreviewContractArgs = { req: PayloadRequest; draft: ContractDraft }

/**
 * Renders a draft as it would be written now, refused for the same reasons as a real one. Nothing is stored and no
 * number is taken.
 */
export async function previewContract({ req, draft }: PreviewContractArgs): Promise<ContractPreview> {
  const project = requireOpenProject(await readRow({ req, collection: 'projects', id: draft.project }))
  await requireRoomForDeposit({ req, projectId: project.id, depositPercentage: draft.depositPercentage })
  const company = await readCompany(req)
  const at = now()
  const contractNumber = `CT-${dayIn({ at, timezone: company.timezone }).slice(0, 4)}-00000`
  const contract = termsOfDraft({ draft, company, contractNumber, createdAt: at.toISOString() })
  const content = draft.content && (await resolveImages({ req, content: draft.content, projectId: project.id }))
  const written = draft.template === undefined && content ? { ...draft, content } : draft
  const text = await writeDraft({ req, draft: written, project, company, contract, isPreview: true })
  await requirePrintableDraft({ req, text, project, contract })
  return { ...text, project, company, contract }
}

type RenderPreviewArgs = { req: PayloadRequest; preview: ContractPreview }

/** The preview's document, rendered on the thread, with PREVIEW across every page. */
export async function renderPreview({
  req,
  preview: { project, company, contract, variables: _, ...text },
}: RenderPreviewArgs): Promise<Uint8Array> {
  const sentAt = now()
  const expiresAt = expiryOf({ contract, company, sentAt })
  const input = await describeContract({
    req,
    // Shaped like a row, which types the editor's tree differently.
    contract: { ...contract, ...text, content: text.content as never, client: project.client, project: project.id },
    company,
    sentAt: sentAt.toISOString(),
    expiresAt: expiresAt.toISOString(),
  })
  return pdf.render({ kind: 'contract', input: { ...input, isPreview: true } })
}
