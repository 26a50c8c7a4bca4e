/** Everything that can be wrong with a document, by the code that callers switch on. */
export const problemTexts = {
  too_large: 'The file is larger than any signed contract.',
  not_a_pdf: 'This is no PDF.',
  unreadable: 'The file is damaged: its structure cannot be read.',
  not_signed: 'The document carries no signature.',
  not_from_platform: 'The document is not built as a signed contract of this platform is.',
  bytes_appended: 'Something was appended to the file.',
  changed_after_signing: 'The document was changed after it was signed.',
  document_changed: 'The contract is not the one that was sent.',
  completion_mismatch: 'The certificate of completion does not name what this file holds.',
  hidden_content: 'The file holds content that its structure does not name.',
  field_structure: 'The signature fields are not those of a signed contract.',
  signature_missing: 'A signature is missing.',
  byte_range: 'A signature does not cover everything that was there when it was made.',
  signature_unreadable: 'A signature cannot be read.',
  signature_invalid: 'A signature is not over these bytes, or not by this key.',
  weak_algorithm: 'A signature uses an algorithm that is too weak.',
  signer_mismatch: 'A signature is by somebody else than the party whose place it stands in.',
  certificate_untrusted: 'A certificate was not issued by the authority.',
  certificate_usage: 'A certificate is not one for signing documents.',
  certificate_time: 'A certificate was not valid when it was used.',
  certificate_revoked: 'A certificate was revoked.',
  revocation_list_invalid: 'A revocation list cannot be relied on.',
  time_contradiction: 'The times of a signature contradict each other.',
  timestamp_invalid: 'A time-stamp is not for what it stands beside.',
  timestamp_untrusted: 'A time-stamp is not by an authority that is trusted.',
  validation_data: 'The validation data in the document is not sound.',
  took_too_long: 'The file takes too long to be checked.',
} as const satisfies Record<string, string>

export type ProblemCode = keyof typeof problemTexts

export type Problem = { code: ProblemCode; message: string }

/** `detail` says where and what exactly; it never repeats text of the document beyond names of fields and keys. */
export function problem(code: ProblemCode, detail?: string): Problem {
  return { code, message: detail ? `${problemTexts[code]} ${detail}` : problemTexts[code] }
}

/** Ends one check; it becomes a problem of the document and never an error of the program. */
export class Finding extends Error {
  readonly code: ProblemCode
  readonly detail: string

  constructor(code: ProblemCode, detail = '') {
    super(detail || problemTexts[code])
    this.code = code
    this.detail = detail
  }
}

/** What was thrown as a problem; whatever else went wrong in a check is one of `otherwise`, with no word of the program's own. */
export function problemOf(error: unknown, otherwise: ProblemCode): Problem {
  return error instanceof Finding ? problem(error.code, error.detail || undefined) : problem(otherwise)
}

/** What a check of ours says, which is a sentence; libraries' words are left out. */
export function sentenceOf(error: unknown): string {
  return error instanceof Error && error.message.endsWith('.') ? error.message : ''
}
