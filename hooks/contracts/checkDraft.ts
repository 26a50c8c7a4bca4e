import type { CollectionBeforeChangeHook } from 'payload'
import { now } from '../../src/adapters/now.ts'
import { isLexicalState } from '../../src/adapters/markdown/isLexicalState.ts'
import { isPrintableContent } from '../../src/domain/contracts/isPrintableContent.ts'
import { failField } from '../../src/errors.ts'
import { readImages } from '../../src/workflows/contracts/images/readImages.ts'
import { idOf } from '../../src/workflows/request/idOf.ts'
import { requirePrintable } from '../../src/workflows/shared/requirePrintable.ts'

/** A draft edited in the panel or by PATCH meets the endpoint's rules: printable text and images, and a future time. */
export const checkDraft: CollectionBeforeChangeHook = async ({ data, operation, originalDoc, req }) => {
  if (operation !== 'update') return data
  const { title, content, terms, expiresAt } = data
  if (!isLexicalState(content) || !isPrintableContent(content)) {
    throw failField('content', 'invalid_value.content')
  }
  requirePrintable({ title, content, terms })
  await readImages({ req, content, projectId: idOf(originalDoc?.project) })
  const isChanged = expiresAt !== (originalDoc?.expiresAt ?? null)
  if (isChanged && expiresAt && new Date(expiresAt).getTime() <= now().getTime()) {
    throw failField('expiresAt', 'too_early.future')
  }
  return data
}
