import type { Manifest } from './manifestSchema.ts'
import type { ShownEntry } from './readEntries.ts'
import type { Findings } from './report.ts'

type CheckHistoryArgs = { manifest: Manifest; entries: readonly ShownEntry[]; findings: Findings }

/** Checks that the audit entries about the documents agree with the archive. */
export function checkHistory({
  manifest: { contract, documents },
  entries,
  findings: { good, bad },
}: CheckHistoryArgs): void {
  const signing = entries.find(({ action }) => action === 'contract.signed')
  if (!signing) bad('The signing is not in the audit entries.')
  else if (signing.after?.['documentSha256'] !== contract.documentSha256)
    bad('The audit entry of the signing names another document.')
  else good('the audit entry of the signing names the document')
  if (!documents.signed) return
  const { sha256 } = documents.signed
  const isSealed = entries.some(
    ({ action, after }) => action === 'contract.sealed' && Object.values(after ?? {}).includes(sha256),
  )
  if (!isSealed) bad('No audit entry of sealing names the signed document.')
  else good('the audit entry of the sealing names the signed document')
}
