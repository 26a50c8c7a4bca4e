import { derLength } from '../../pki/readCms.ts'
import { checkStampRevocation, type Context, readAnyStamp } from './checkSignature.ts'
import { problem, problemOf } from './problems.ts'
import type { SignatureField } from './readFields.ts'
import type { Stamp } from './readStamp.ts'
import type { Revision } from './readRevisions.ts'
import { checkKind, signedContents } from './signedContents.ts'
import type { Problem } from './types.ts'

export type CheckedTimestamp = { stamp: Stamp | null; index: number; problems: Problem[] }

type CheckDocumentTimestampArgs = { field: SignatureField; revisions: Revision[]; context: Context }

/** Verifies a time-stamp over the whole document; undefined for the field of a party. */
export function checkDocumentTimestamp({ field, revisions, context }: CheckDocumentTimestampArgs): CheckedTimestamp[] {
  if (field.party !== null) return []
  const index = revisions.findIndex(({ own }) => own.has(field.value ?? -1))
  const value = revisions.at(-1)?.objects.get(field.value ?? -1)
  const end = revisions[index]?.end
  if (!value || end === undefined)
    return [{ stamp: null, index, problems: [problem('field_structure', 'A field is empty.')] }]
  try {
    checkKind({ value, isTimestamp: true })
    const { content, message } = signedContents({ file: context.file, value, end })
    const length = derLength(message)
    if (message.subarray(length).some((byte) => byte !== 0)) throw new Error('Something follows the token.')
    const stamp = readAnyStamp({ token: message.subarray(0, length), stamped: content, context })
    checkStampRevocation({ stamp, context })
    return [{ stamp, index, problems: [] }]
  } catch (error) {
    return [{ stamp: null, index, problems: [problemOf(error, 'timestamp_invalid')] }]
  }
}
