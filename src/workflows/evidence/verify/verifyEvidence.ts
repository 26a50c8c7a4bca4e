import { readArchive, type Archive } from '../../../adapters/archive/readArchive.ts'
import type { ChainHead } from '../../../domain/activity/auditChain.ts'
import { checkCertificates } from './checkCertificates.ts'
import { checkChain } from './checkChain.ts'
import { checkDocuments } from './checkDocuments.ts'
import { checkSignatures } from './checkSignatures.ts'
import { checkHistory } from './checkHistory.ts'
import { checkSums } from './checkSums.ts'
import { manifestSchema, signaturesSchema } from './manifestSchema.ts'
import { readEntries } from './readEntries.ts'
import type { EvidenceReport, Findings } from './report.ts'

type VerifyEvidenceArgs = {
  file: string
  heads?: readonly ChainHead[]
  /** PEM certificates of authorities that certify signers, known from elsewhere. */
  trusted?: readonly string[]
}

/**
 * Checks an archive of evidence without server, database or network, and against heads of the audit chain recorded
 * elsewhere. Names every problem; an archive that cannot be read at all is one problem.
 */
export async function verifyEvidence({ file, heads = [], trusted = [] }: VerifyEvidenceArgs): Promise<EvidenceReport> {
  const checks: string[] = []
  const problems: string[] = []
  const findings: Findings = { good: (says) => checks.push(says), bad: (says) => problems.push(says) }
  try {
    const archive = await readArchive(file)
    try {
      await examine({ archive, heads, trusted, findings })
    } finally {
      archive.close()
    }
  } catch (error) {
    findings.bad(`It cannot be read: ${error instanceof Error ? error.message : String(error)}`)
  }
  return { isSound: problems.length === 0, checks, problems }
}

type ExamineArgs = { archive: Archive; heads: readonly ChainHead[]; trusted: readonly string[]; findings: Findings }

async function examine({ archive, heads, trusted, findings }: ExamineArgs): Promise<void> {
  await checkSums({ archive, findings })
  const manifest = manifestSchema.parse(JSON.parse((await archive.read('manifest.json')).toString('utf8')))
  const signatures = signaturesSchema.parse(JSON.parse((await archive.read('signatures.json')).toString('utf8')))
  await checkDocuments({ archive, manifest, signatures, findings })
  const entries = await readEntries({ archive, contractId: manifest.contract.id, findings })
  await checkChain({ archive, entries, own: manifest.head, heads, findings })
  checkHistory({ manifest, entries, findings })
  await checkCertificates({ archive, manifest, signatures, findings })
  await checkSignatures({ archive, manifest, trusted, findings })
}
