import type { X509Certificate } from 'node:crypto'
import { nameOf } from '../../pki/buildChain.ts'
import { fetchCrl, isCurrent } from '../../pki/fetchCrl.ts'
import type { SealReport } from '../types.ts'

export type RevocationData = {
  /** DER, without duplicates. */
  certificates: Uint8Array[]
  lists: Uint8Array[]
  /** The number of lists for each certificate that needs one. */
  counts: SealReport['revocation']
  /** Names of the certificates without one. */
  missing: string[]
}

type CollectRevocationDataArgs = { chains: X509Certificate[][]; lists: Uint8Array[]; at: Date }

/**
 * A verified revocation list for every certificate of the chains except self-issued ones, which cannot be revoked: one
 * of the given lists, or the one that the certificate points to. Throws if a certificate is revoked.
 */
export async function collectRevocationData({ chains, lists, at }: CollectRevocationDataArgs): Promise<RevocationData> {
  const data: RevocationData = { certificates: [], lists: [], counts: [], missing: [] }
  for (const chain of chains) {
    for (const [index, certificate] of chain.entries()) {
      addOnce(data.certificates, new Uint8Array(certificate.raw))
      const issuer = chain[index + 1]
      if (!issuer && certificate.checkIssued(certificate)) continue
      const list = issuer ? await findList({ certificate, issuer, lists, at }) : null
      if (list) addOnce(data.lists, list)
      const { serialNumber } = certificate
      data.counts.push({ subject: nameOf(certificate), serialNumber: serialNumber.toLowerCase(), lists: list ? 1 : 0 })
      if (!list) data.missing.push(nameOf(certificate))
    }
  }
  return data
}

type Search = { certificate: X509Certificate; issuer: X509Certificate; lists: Uint8Array[]; at: Date }

async function findList({ certificate, issuer, lists, at }: Search): Promise<Uint8Array | null> {
  for (const list of lists) if (await isCurrent({ list, certificate, issuer, at })) return list
  return fetchCrl({ certificate, issuer, at })
}

function addOnce(known: Uint8Array[], bytes: Uint8Array): void {
  if (!known.some((other) => Buffer.from(other).equals(bytes))) known.push(bytes)
}
