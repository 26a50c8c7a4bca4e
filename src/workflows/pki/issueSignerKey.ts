import type { Payload } from 'payload'
import { X509Certificate } from 'node:crypto'
import { now } from '../../adapters/clock.ts'
import { createSignerCertificate, type SignerKey } from '../../adapters/pki/createSignerCertificate.ts'
import { env } from '../../env.ts'
import { ensureAuthority } from './ensureAuthority.ts'

/** The shortest time for which readers that only know today's date (`pdfsig`) call a fresh signature trusted; its key does not live a minute. */
const lifeMs = 7 * 24 * 60 * 60 * 1000

export type IssuedKey = SignerKey & { authorityDer: Uint8Array; authoritySerialNumber: string }

/** A key for one signature and its certificate, valid from the act on. Used once and thrown away; a seal that is tried again gets another. */
export async function issueSignerKey({
  payload,
  signer,
  signedAt,
}: {
  payload: Payload
  signer: { name: string; email: string; organization?: string | undefined }
  signedAt: Date
}): Promise<IssuedKey> {
  const authority = await ensureAuthority({ payload })
  const issuer = new X509Certificate(authority.certificatePem)
  const authoritySerialNumber = issuer.serialNumber.toLowerCase()
  const key = await createSignerCertificate({
    authority,
    signer,
    notBefore: signedAt,
    notAfter: new Date(now().getTime() + lifeMs),
    crlUrl: `${env.backendUrl}/api/pki/ca.crl?authority=${authoritySerialNumber}`,
  })
  return { ...key, authorityDer: new Uint8Array(issuer.raw), authoritySerialNumber }
}
