import type { X509Certificate } from 'node:crypto'
import { wholeName } from '../../pki/certificateParts.ts'
import { type Cms, derLength, readCms } from '../../pki/readCms.ts'
import { verifyCms } from '../../pki/verifyCms.ts'
import { type Name, X509Certificate as ParsedCertificate } from '../../pki/x509.ts'
import { checkCmsShape } from './checkCmsShape.ts'
import { checkIssuerValidity, checkUsage, checkValidity, findIssuer } from './checkSignerCertificate.ts'
import type { PdfValue } from './pdfValue.ts'
import { Finding, problemOf, type ProblemCode, sentenceOf } from './problems.ts'
import { readStamp, skewMs, type Stamp } from './readStamp.ts'
import { type RevocationList, revocationOf } from './revocationLists.ts'
import { checkKind, claimedTime, signedContents } from './signedContents.ts'
import type { Problem, SignatureStatus, VerifiedSignature } from './types.ts'

export type Context = {
  file: Buffer
  authorities: X509Certificate[]
  tsaAuthorities: X509Certificate[]
  /** Those of the document's validation data, and others that are known. */
  lists: RevocationList[]
  certificates: X509Certificate[]
  at: Date
}

export type CheckedSignature = {
  signature: VerifiedSignature
  certificate: X509Certificate | null
  stamp: Stamp | null
  problems: Problem[]
}

const tokenOid = '1.2.840.113549.1.9.16.2.14'
const signingCertificateV2Oid = '1.2.840.113549.1.9.16.2.47'

const statusOf: Partial<Record<ProblemCode, SignatureStatus>> = {
  certificate_untrusted: 'untrusted',
  certificate_usage: 'untrusted',
  certificate_revoked: 'revoked',
  certificate_time: 'outside_validity',
}

type CheckSignatureArgs = { value: PdfValue; end: number; context: Context }

/** Verifies one signature of a party by itself. Everything wrong becomes a problem; nothing is thrown. */
export function checkSignature({ value, end, context }: CheckSignatureArgs): CheckedSignature {
  const problems: Problem[] = []
  const attempt = <Result>(check: () => Result, otherwise: ProblemCode): Result | null => {
    try {
      return check()
    } catch (error) {
      problems.push(problemOf(error, otherwise))
      return null
    }
  }
  const claimed = claimedTime(value)
  const read = attempt(() => readSigned({ value, end, file: context.file }), 'signature_unreadable')
  const cms = read?.cms ?? null
  const certificate = cms?.signer.certificate ?? null
  if (read) attempt(() => checkIntegrity({ ...read, context }), 'signature_invalid')
  const stamp = cms && attempt(() => stampOf({ cms, context }), 'timestamp_invalid')
  const provenAt = stamp?.isTrusted ? stamp.genTime : null
  if (read && !claimed)
    problems.push(problemOf(new Finding('time_contradiction', 'It says no time.'), 'time_contradiction'))
  const issuer =
    certificate && attempt(() => findIssuer({ certificate, authorities: context.authorities }), 'certificate_untrusted')
  if (certificate) attempt(() => checkUsage(certificate), 'certificate_usage')
  const times = [claimed, stamp?.genTime].filter((time) => time instanceof Date)
  if (certificate) attempt(() => checkValidity({ certificate, times }), 'certificate_time')
  if (issuer) {
    attempt(() => checkIssuerValidity({ issuer, claimed, stampedAt: stamp?.genTime ?? null }), 'certificate_time')
  }
  attempt(() => checkTimes({ claimed, stamp, at: context.at }), 'time_contradiction')
  const revocation =
    certificate && issuer ? revocationOf({ certificate, issuer, lists: context.lists, provenAt }).status : 'unknown'
  if (revocation === 'revoked') problems.push(problemOf(new Finding('certificate_revoked'), 'certificate_revoked'))
  if (stamp) attempt(() => checkStampRevocation({ stamp, context }), 'timestamp_invalid')
  const signedAt = provenAt ?? claimed
  return {
    signature: {
      ...namesOf(certificate),
      signedAt: signedAt?.toISOString() ?? null,
      timeSource: provenAt ? 'timestamp' : 'server',
      ...(stamp && {
        timestamp: { at: stamp.genTime.toISOString(), authority: stamp.authority, trusted: stamp.isTrusted },
      }),
      status: problems.reduce<SignatureStatus>(
        (worst, { code }) => worseOf(worst, statusOf[code] ?? 'invalid'),
        'valid',
      ),
      level: stamp ? 'B-T' : 'B-B',
      revocation,
    },
    certificate,
    stamp: stamp ?? null,
    problems,
  }
}

const ranks: SignatureStatus[] = ['valid', 'altered_since', 'outside_validity', 'revoked', 'untrusted', 'invalid']
const worseOf = (one: SignatureStatus, other: SignatureStatus) =>
  ranks.indexOf(other) > ranks.indexOf(one) ? other : one

type Signed = { content: Buffer; message: Buffer; cms: Cms }

function readSigned({ value, end, file }: { value: PdfValue; end: number; file: Buffer }): Signed {
  checkKind({ value, isTimestamp: false })
  const { content, message } = signedContents({ file, value, end })
  return { content, message: message.subarray(0, derLength(message)), cms: readCms(message) }
}

function checkIntegrity({ content, message, cms, context }: Signed & { context: Context }): void {
  if (!/^sha(256|384|512)$/.test(cms.signer.digestAlgorithm))
    throw new Finding('weak_algorithm', 'Its digest is too weak.')
  if (cms.contentType !== '1.2.840.113549.1.7.1' || cms.content)
    throw new Finding('signature_unreadable', 'It is over something else.')
  if (!cms.signer.signed.has(signingCertificateV2Oid)) {
    throw new Finding('signature_invalid', 'The signature does not name its certificate.')
  }
  try {
    verifyCms({ cms, content })
  } catch (error) {
    throw new Finding('signature_invalid', sentenceOf(error))
  }
  const certificates = [cms.signer.certificate, ...context.authorities].map(({ raw }) => raw)
  // An unknown authority is a separate problem, not one of the message.
  const isKnown = context.authorities.some(({ subject }) => subject === cms.signer.certificate.issuer)
  const given = isKnown ? [] : cms.certificates.map(({ raw }) => raw)
  checkCmsShape({ message, certificates: [...certificates, ...given], isToken: false })
}

function stampOf({ cms, context }: { cms: Cms; context: Context }): Stamp | null {
  const token = cms.signer.unsigned.get(tokenOid)
  if (!token) return null
  return readAnyStamp({ token: Buffer.from(token), stamped: cms.signer.signature, context })
}

type ReadAnyStampArgs = { token: Buffer; stamped: Uint8Array; context: Context }

/** A time-stamp. If authorities are configured, one of them must have issued it. */
export function readAnyStamp({ token, stamped, context }: ReadAnyStampArgs): Stamp {
  const { tsaAuthorities: trusted, certificates: others, at } = context
  const stamp = readStamp({ token, stamped, trusted, others, at })
  if (trusted.length > 0 && !stamp.isTrusted) throw new Finding('timestamp_untrusted')
  return stamp
}

function checkTimes({ claimed, stamp, at }: { claimed: Date | null; stamp: Stamp | null; at: Date }): void {
  if (claimed && claimed.getTime() > at.getTime() + skewMs)
    throw new Finding('time_contradiction', 'It is of the future.')
  if (claimed && stamp && claimed.getTime() > stamp.genTime.getTime() + skewMs) {
    throw new Finding('time_contradiction', 'It says to be younger than its time-stamp.')
  }
}

export function checkStampRevocation({ stamp, context }: { stamp: Stamp; context: Context }): void {
  for (const [index, certificate] of stamp.chain.entries()) {
    const issuer = stamp.chain[index + 1]
    if (!issuer) return
    const { status } = revocationOf({ certificate, issuer, lists: context.lists, provenAt: stamp.genTime })
    if (status === 'revoked') throw new Finding('timestamp_invalid', "The authority's certificate was revoked.")
  }
}

/** The name and email address in a certificate, without escapes. */
function namesOf(certificate: X509Certificate | null): { signer: string; email?: string } {
  const subject = subjectOf(certificate)
  if (!certificate || !subject) return { signer: '' }
  const [email] = [/email:([^\s,]+)/.exec(certificate.subjectAltName ?? '')?.[1], ...subject.getField('E')].filter(
    Boolean,
  )
  // X.520 bounds a common name to 64 characters; a longer name is whole in a separate attribute.
  const [signer = ''] = [...subject.getField(wholeName), ...subject.getField('CN')]
  return { signer: signer.slice(0, 300), ...(email && { email: email.slice(0, 320) }) }
}

/** Null if a certificate cannot be read. */
function subjectOf(certificate: X509Certificate | null): Name | null {
  try {
    return certificate && new ParsedCertificate(certificate.raw).subjectName
  } catch {
    return null
  }
}
