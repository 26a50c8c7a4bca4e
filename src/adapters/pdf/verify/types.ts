import type { SigningParty } from '../../../domain/signatureFields.ts'
import type { PadesLevel } from '../types.ts'
import type { Problem } from './problems.ts'

export type { Problem }

/** What somebody relies on who checks a document. Nothing that lies in the document itself is believed for being there. */
export type Trust = {
  /** PEM certificates of the authorities that certify signers. */
  authorities: string[]
  /** PEM certificates at which the chain of a time-stamp has to end. Without any, stamps are checked, but no time is taken from them. */
  tsaAuthorities?: string[]
  /** Revocation lists (DER) that are known besides those in the document. */
  crls?: Uint8Array[]
}

export type VerifyRequest = {
  bytes: Uint8Array
  trust: Trust
  /** SHA-256 (hexadecimal) of the contract as it was sent, where it is known from elsewhere. */
  frozenSha256?: string
  /** Whose signatures have to be there; the client's, where nothing is said. */
  expected?: SigningParty[]
  /** The present time, ISO 8601. */
  at: string
}

export type SignatureStatus =
  /** Intact, by a certificate that can be relied on, and nothing was done to the document since that is not allowed. */
  | 'valid'
  /** Intact and trusted, but the document was changed after it. */
  | 'altered_since'
  | 'untrusted'
  | 'revoked'
  | 'outside_validity'
  /** Not over these bytes, not by this key, or not readable. */
  | 'invalid'

export type VerifiedSignature = {
  /** Name in the certificate. */
  signer: string
  email?: string
  party?: SigningParty
  /** ISO 8601; null where no time can be read. */
  signedAt: string | null
  timeSource: 'timestamp' | 'server'
  /** The time-stamp of the signature, where it has a sound one. Its time counts (`timeSource`) where its authority is trusted. */
  timestamp?: { at: string; authority: string; trusted: boolean }
  status: SignatureStatus
  level: PadesLevel
  /** `unknown`: there is no revocation list of the authority that certified the signer. */
  revocation: 'good' | 'revoked' | 'unknown'
}

export type Verdict = {
  valid: boolean
  contractNumber?: string
  /** Of the bytes in front, as they were sent. */
  documentSha256?: string
  signatures: VerifiedSignature[]
  /** Parties whose prepared field is empty: where nothing is wrong otherwise, they have not signed this file yet. */
  awaiting: SigningParty[]
  /** Document time-stamps that hold, ISO 8601. */
  documentTimestamps: string[]
  problems: Problem[]
}
