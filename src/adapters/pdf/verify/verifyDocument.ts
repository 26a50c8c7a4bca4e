import { createHash } from 'node:crypto'
import { checkCompletion } from './checkCompletion.ts'
import { checkDocumentTimestamp } from './checkDocumentTimestamp.ts'
import { checkPreparation } from './checkPreparation.ts'
import { checkUpdates } from './checkUpdates.ts'
import { explainUnread } from './explainUnread.ts'
import { findRevisions } from './findRevisions.ts'
import { levelOf } from './levelOf.ts'
import { loadContext } from './loadContext.ts'
import { maxDocumentBytes } from './maxDocumentBytes.ts'
import { placeOf, presence, strangers } from './placeSignatures.ts'
import { problem, problemOf } from './problems.ts'
import { readFields, type SignatureField } from './readFields.ts'
import type { Revision } from './readRevisions.ts'
import type { Problem, Verdict, VerifyRequest } from './types.ts'

/**
 * Verifies a signed contract from its bytes and the caller's trust alone. A valid one is exactly what the platform
 * creates: the contract as sent, its certificate of completion with two prepared fields, the client's signature over
 * both, and then only the agency's signature, validation data and document time-stamps. Never throws for the content of
 * the file: everything wrong is in `problems`.
 */
export async function verifyDocument(request: VerifyRequest): Promise<Verdict> {
  const nothing = { valid: false, signatures: [], awaiting: [], documentTimestamps: [] }
  try {
    const file = Buffer.from(request.bytes.buffer, request.bytes.byteOffset, request.bytes.byteLength)
    if (file.length > maxDocumentBytes) return { ...nothing, problems: [problem('too_large')] }
    if (!file.subarray(0, 1024).includes('%PDF-')) return { ...nothing, problems: [problem('not_a_pdf')] }
    const { revisions, problems } = findRevisions(file)
    const [sent, prepared] = revisions
    if (!sent || !prepared) {
      const found = [...problems, problem(revisions.length > 0 ? 'not_signed' : 'unreadable')]
      return { ...nothing, problems: await explainUnread({ file, problems: found }) }
    }
    return await verifyRevisions({ request, file, revisions, sent, prepared, problems })
  } catch (error) {
    return { ...nothing, problems: [problemOf(error, 'unreadable')] }
  }
}

type VerifyRevisionsArgs = {
  request: VerifyRequest
  file: Buffer
  revisions: Revision[]
  sent: Revision
  prepared: Revision
  problems: Problem[]
}

async function verifyRevisions({
  request,
  file,
  revisions,
  sent,
  prepared,
  problems: found,
}: VerifyRevisionsArgs): Promise<Verdict> {
  const problems = [...found]
  const attempt = <Result>(check: () => Result): Result | null => {
    try {
      return check()
    } catch (error) {
      problems.push(problemOf(error, 'unreadable'))
      return null
    }
  }
  const last = revisions.at(-1) ?? prepared
  const { context, problems: untrue } = await loadContext({ request, file, last })
  problems.push(...untrue)
  const fields = attempt(() => readFields(last)) ?? earlierFields(revisions)
  attempt(() => checkPreparation({ sent, prepared }))
  const changed = checkUpdates({ revisions, problems })
  // The unreadable part follows everything readable.
  const changedFrom = found.length > 0 ? revisions.length : changed
  const placed = fields.flatMap((field) => placeOf({ field, revisions, context }))
  problems.push(...strangers({ revisions, fields }), ...placed.flatMap(({ problems: own }) => own))
  const stamps = fields.flatMap((field) => checkDocumentTimestamp({ field, revisions, context }))
  problems.push(...stamps.flatMap(({ problems: own }) => own))
  attempt(() => context.checkCertificates({ placed, stamps }))
  const documentSha256 = createHash('sha256').update(file.subarray(0, sent.end)).digest('hex')
  if (request.frozenSha256 !== undefined && request.frozenSha256.toLowerCase() !== documentSha256) {
    problems.push(problem('document_changed'))
  }
  problems.push(...presence({ placed, expected: request.expected, revisions }))
  const completion = await checkCompletion({ placed, file, revisions, sent, documentSha256 })
  problems.push(...completion.problems)
  const signatures = placed.map((one) => ({
    ...one.signature,
    ...(one.field.party && { party: one.field.party }),
    level: levelOf({ one, stamps, context }),
    status:
      one.signature.status === 'valid' && one.index < changedFrom ? ('altered_since' as const) : one.signature.status,
  }))
  return {
    valid: problems.length === 0 && signatures.length > 0,
    ...(completion.contractNumber && { contractNumber: completion.contractNumber }),
    documentSha256,
    signatures,
    awaiting: fields.flatMap(({ party, value }) => (party && value === null ? [party] : [])),
    documentTimestamps: stamps.flatMap(({ stamp }) => (stamp ? [stamp.genTime.toISOString()] : [])),
    problems: distinct(problems),
  }
}

/** The fields before they were tampered with, so that their signatures are reported all the same. */
function earlierFields(revisions: Revision[]): SignatureField[] {
  for (const revision of revisions.toReversed()) {
    try {
      return readFields(revision)
    } catch {
      // Then the save before.
    }
  }
  return []
}

function distinct(problems: Problem[]): Problem[] {
  return [...new Map(problems.map((one) => [`${one.code}${one.message}`, one])).values()].slice(0, 50)
}
