import type { SigningParty } from '../../../domain/contracts/signatureFields.ts'
import type { PadesLevel } from '../types.ts'
import type { Problem } from './problems.ts'

export type { Problem }

/**
 * What the person who verifies a document trusts. Nothing is trusted only because the document contains it.
 */
export type Trust = {
  /** PEM certificates of the authorities that certify signers. */
  authorities: string[]
  /**
   * PEM certificates at which the chain of a time-stamp must end. Without any, stamps are verified, but their times are
   * not used.
   */
  tsaAuthorities?: string[]
  /** Revocation lists (DER) in addition to those in the document. */
  crls?: Uint8Array[]
}

export type VerifyRequest = {
  bytes: Uint8Array
  trust: Trust
  /** SHA-256 (hexadecimal) of the contract as sent, if it is known from elsewhere. */
  frozenSha256?: string
  /** Whose signatures are required; by default the client's. */
  expected?: SigningParty[]
  /** The current time, ISO 8601. */
  at: string
}

export type SignatureStatus =
  /** Intact, by a trusted certificate, and followed by allowed changes only. */
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
  /** ISO 8601; null if no time can be read. */
  signedAt: string | null
  timeSource: 'timestamp' | 'server'
  /**
   * The time-stamp of the signature, if it has a valid one. Its time counts (`timeSource`) if its authority is trusted.
   */
  timestamp?: { at: string; authority: string; trusted: boolean }
  status: SignatureStatus
  level: PadesLevel
  /** `unknown`: there is no revocation list of the authority that certified the signer. */
  revocation: 'good' | 'revoked' | 'unknown'
}

export type Verdict = {
  valid: boolean
  contractNumber?: string
  /** Of the leading bytes, as sent. */
  documentSha256?: string
  signatures: VerifiedSignature[]
  /** Parties whose prepared field is empty: they have not signed this file yet. */
  awaiting: SigningParty[]
  /** Valid document time-stamps, ISO 8601. */
  documentTimestamps: string[]
  problems: Problem[]
}
