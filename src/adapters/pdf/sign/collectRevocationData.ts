import type { X509Certificate } from 'node:crypto'
import { nameOf } from '../../pki/buildChain.ts'
import { fetchCrl, isCurrent } from '../../pki/fetchCrl.ts'
import type { SealReport } from '../types.ts'

export type RevocationData = {
  /** DER, each once. */
  certificates: Uint8Array[]
  lists: Uint8Array[]
  /** How many lists there are for each certificate that needs one. */
  counts: SealReport['revocation']
  /** Names of the certificates for which there is none. */
  missing: string[]
}

/**
 * A revocation list for every certificate of the chains but those that issued themselves, which nobody can revoke: one of the given lists, or the one
 * that the certificate points to, verified. Throws where a certificate is revoked.
 */
export async function collectRevocationData({
  chains,
  lists,
  at,
}: {
  chains: X509Certificate[][]
  lists: Uint8Array[]
  at: Date
}): Promise<RevocationData> {
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
