/** What a client agrees to by signing. A changed wording, in either language, gets a new version (`consentVersion`). */
export const consent = {
  text: 'I have read contract {contractNumber} and agree to all of it. I sign it electronically, and I accept that my electronic signature binds me as a signature by hand would. The document that I sign has the SHA-256 digest {documentSha256}.',
} as const
