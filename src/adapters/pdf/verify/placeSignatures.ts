import { type SigningParty, signatureFields } from '../../../domain/contracts/signatureFields.ts'
import { isSignature } from './checkNewObjects.ts'
import { type CheckedSignature, checkSignature, type Context } from './checkSignature.ts'
import { problem } from './problems.ts'
import type { SignatureField } from './readFields.ts'
import type { Revision } from './readRevisions.ts'
import type { Problem } from './types.ts'

/** A signature in its field, and the save that added it. */
export type Placed = CheckedSignature & { field: SignatureField; index: number }

type PlaceOfArgs = { field: SignatureField; revisions: Revision[]; context: Context }

/** A party's signature, and the save that added it. */
export function placeOf({ field, revisions, context }: PlaceOfArgs): Placed[] {
  const number = field.value
  if (number === null || field.party === null) return []
  const index = revisions.findIndex(({ own }) => own.has(number))
  const revision = revisions[index]
  const value = revisions.at(-1)?.objects.get(number)
  if (!revision || !value) {
    const gone = {
      signer: '',
      signedAt: null,
      timeSource: 'server',
      status: 'invalid',
      level: 'B-B',
      revocation: 'unknown',
    } as const
    return [
      { signature: gone, certificate: null, stamp: null, problems: [problem('signature_unreadable')], field, index },
    ]
  }
  return [{ ...checkSignature({ value, end: revision.end, context }), field, index }]
}

/** Signatures that the form does not name: some readers show them, others do not. */
export function strangers({ revisions, fields }: { revisions: Revision[]; fields: SignatureField[] }): Problem[] {
  const known = new Set(fields.map(({ value }) => value))
  const isStranger = revisions.some(({ own }) =>
    [...own].some(([number, value]) => isSignature(value) && !known.has(number)),
  )
  return isStranger ? [problem('field_structure', 'There is a signature that stands in no field.')] : []
}

type PresenceArgs = { placed: Placed[]; expected: SigningParty[] | undefined; revisions: Revision[] }

/**
 * The client signed first, over the prepared document; only the agency signed after them; and every expected party has
 * signed.
 */
export function presence({ placed, expected = ['client'], revisions }: PresenceArgs): Problem[] {
  if (placed.length === 0) return [problem('not_signed')]
  const missing = new Set<SigningParty>(['client', ...expected])
  for (const { field } of placed) if (field.party) missing.delete(field.party)
  const problems = [...missing].map((party) =>
    problem('signature_missing', `The field ${signatureFields[party]} is empty.`),
  )
  const client = placed.find(({ field }) => field.party === 'client')
  if (client && (client.index !== 2 || revisions.length < 3)) {
    problems.push(problem('not_from_platform', "The client's signature does not follow the certificate of completion."))
  }
  return problems
}
