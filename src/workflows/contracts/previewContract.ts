import type { PayloadRequest } from 'payload'
import { now } from '../../adapters/clock.ts'
import { pdf } from '../../adapters/pdf/index.ts'
import { requireRoomForDeposit } from '../plans/requireRoomForDeposit.ts'
import type { Company, Project } from '../../payload-types.ts'
import { readCompany } from '../company/readCompany.ts'
import type { ContractTerms } from '../contractTemplates/readTemplateValues.ts'
import { readRow } from '../shared/readRow.ts'
import type { ContractDraft } from './contractDraft.ts'
import { describeContract } from './describeContract.ts'
import { expiryOf } from './expiryOf.ts'
import { requireOpenProject } from './requireOpenProject.ts'
import { termsOfDraft, writeDraft, type WrittenDraft } from './writeDraft.ts'

export type ContractPreview = WrittenDraft & { project: Project; company: Company; contract: ContractTerms }

/** A draft as it would be written now, refused for the same reasons as a real one; nothing is stored and no number is taken. */
export async function previewContract({
  req,
  draft,
}: {
  req: PayloadRequest
  draft: ContractDraft
}): Promise<ContractPreview> {
  const project = requireOpenProject(await readRow({ req, collection: 'projects', id: draft.project }))
  await requireRoomForDeposit({ req, projectId: project.id, depositPercentage: draft.depositPercentage })
  const company = await readCompany(req)
  const contractNumber = `CT-${now().getUTCFullYear()}-00000`
  const contract = termsOfDraft({ draft, company, contractNumber })
  const text = await writeDraft({ req, draft, project, company, contract, isPreview: true })
  return { ...text, project, company, contract }
}

/** The preview's document, rendered on the thread, with PREVIEW across every page. */
export async function renderPreview({
  req,
  preview: { project, company, contract, variables: _, ...text },
}: {
  req: PayloadRequest
  preview: ContractPreview
}): Promise<Uint8Array> {
  const sentAt = now()
  const expiresAt = expiryOf({ contract, company, sentAt })
  const input = await describeContract({
    req,
    // As a row would be: the editor's tree is typed differently there.
    contract: { ...contract, ...text, content: text.content as never, client: project.client, project: project.id },
    company,
    sentAt: sentAt.toISOString(),
    expiresAt: expiresAt.toISOString(),
  })
  return pdf.render({ kind: 'contract', input: { ...input, isPreview: true } })
}
