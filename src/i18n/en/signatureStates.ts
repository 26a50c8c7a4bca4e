/** How a signature of a document stands. */
export const signatureStates = {
  valid: 'valid',
  altered_since: 'document changed since signing',
  untrusted: 'certificate not trusted',
  revoked: 'certificate revoked',
  outside_validity: 'certificate not valid at signing',
  invalid: 'invalid',
} as const
