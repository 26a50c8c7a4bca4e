import type { PayloadRequest } from 'payload'
import type { Project } from '../../payload-types.ts'
import type { ContractTerms } from '../contractTemplates/readTemplateValues.ts'
import { idOf } from '../request/idOf.ts'
import { nameOf } from '../request/nameOf.ts'
import { readRow } from '../shared/readRow.ts'
import { requirePrintable } from '../shared/requirePrintable.ts'
import type { WrittenDraft } from './writeDraft.ts'

type RequirePrintableDraftArgs = {
  req: PayloadRequest
  text: Pick<WrittenDraft, 'title' | 'content' | 'terms'>
  project: Project
  contract: Pick<ContractTerms, 'taxes' | 'taxReason'>
}

/**
 * 400 when the text of a draft, its project's name or its client's name cannot be printed. Sending checks it again,
 * with the letterhead.
 */
export async function requirePrintableDraft({
  req,
  text: { title, content, terms },
  project,
  contract: { taxes, taxReason },
}: RequirePrintableDraftArgs): Promise<void> {
  const client = await readRow({ req, collection: 'users', id: idOf(project.client) })
  const party = { name: nameOf(client), company: client.company }
  requirePrintable({ title, content, terms, taxes, taxReason, project: { name: project.name }, client: party })
}
