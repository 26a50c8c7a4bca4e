/**
 * The messages of busboy 1.6.0 for a form that it cannot read; it gives no code. A test compares them with the version.
 */
const brokenForms = [
  'Malformed content type',
  'Multipart: Boundary not found',
  'Malformed part header',
  'Unexpected end of form',
  'Unexpected end of file',
]
/** Of `multipart/mixed`, with the type. */
const unknownForm = 'Unsupported content type: '

/** Payload passes the message on in its own error. */
export function isBrokenForm(error: unknown): boolean {
  return error instanceof Error && (brokenForms.includes(error.message) || error.message.startsWith(unknownForm))
}
