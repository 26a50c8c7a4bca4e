import type { Manifest } from './manifestSchema.ts'
import type { ShownEntry } from './readEntries.ts'
import type { Findings } from './report.ts'

/** What the audit entries say of the documents is what the archive holds. */
export function checkHistory({
  manifest: { contract, documents },
  entries,
  findings: { good, bad },
}: {
  manifest: Manifest
  entries: readonly ShownEntry[]
  findings: Findings
}): void {
  const signing = entries.find(({ action }) => action === 'contract.sign')
  if (!signing) bad('The signing is not in the audit entries.')
  else if (signing.after?.['documentSha256'] !== contract.documentSha256)
    bad('The audit entry of the signing names another document.')
  else good('the audit entry of the signing names the document')
  if (!documents.signed) return
  const { sha256 } = documents.signed
  const isSealed = entries.some(
    ({ action, after }) => action === 'contract.seal' && Object.values(after ?? {}).includes(sha256),
  )
  if (!isSealed) bad('No audit entry of sealing names the signed document.')
  else good('the audit entry of the sealing names the signed document')
}
