import type { Payload } from 'payload'
import { X509Certificate } from 'node:crypto'
import { now } from '../../adapters/now.ts'
import { createSignerCertificate, type SignerKey } from '../../adapters/pki/createSignerCertificate.ts'
import { env } from '../../env.ts'
import { ensureAuthority } from './ensureAuthority.ts'

/**
 * The shortest time for which readers that know only today's date (`pdfsig`) call a fresh signature trusted. Its key
 * lives less than a minute.
 */
const lifeMs = 7 * 24 * 60 * 60 * 1000

export type IssuedKey = SignerKey & { authorityDer: Uint8Array; authoritySerialNumber: string }

type IssueSignerKeyArgs = {
  payload: Payload
  signer: { name: string; email: string; organization?: string | undefined }
  signedAt: Date
}

/**
 * A key for one signature and its certificate, valid from the signing on. It is used once and discarded; a retried seal
 * gets another.
 */
export async function issueSignerKey({ payload, signer, signedAt }: IssueSignerKeyArgs): Promise<IssuedKey> {
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
