import { createHash } from 'node:crypto'
import { sealForAgency } from '../../../src/adapters/pdf/sign/sealForAgency.ts'
import { seal } from '../../../src/adapters/pdf/sign/seal.ts'
import type { SealKey } from '../../../src/adapters/pdf/types.ts'
import { createCrl, type RevokedCertificate } from '../../../src/adapters/pki/createCrl.ts'
import { requestTimestamp } from '../../../src/adapters/pki/requestTimestamp.ts'
import type { Trust } from '../../../src/adapters/pdf/verify/types.ts'
import { hasOpenssl, startTsa, type Tsa } from '../tsa.ts'
import { preparedContract, signAsAgency, signAsClient, signedAt, type Wishes } from './signedContract.ts'
import { agencyName, clientName, hour, makeAuthority, makeSigner, now } from './signers.ts'

/** The authority, the signers, the time-stamping authority and the documents that the corpus is made of. */
export type House = Awaited<ReturnType<typeof openHouse>>

export async function openHouse() {
  const authority = await makeAuthority()
  const [client, agency] = [
    await makeSigner({ authority, ...clientName }),
    await makeSigner({ authority, ...agencyName }),
  ]
  const tsa: Tsa | null = hasOpenssl ? await startTsa() : null
  const listOf = (revoked: RevokedCertificate[]) =>
    createCrl({
      authority,
      revoked,
      number: 1,
      thisUpdate: new Date(now - hour),
      nextUpdate: new Date(now + 24 * hour),
    })
  const crl = await listOf([])
  const trust: Trust = { authorities: [authority.certificatePem], crls: [crl] }
  const trustWithTime: Trust = { ...trust, ...(tsa && { tsaAuthorities: [tsa.rootPem] }) }

  /** Signed by one or both, without time-stamps. */
  const plain = async (wishes: Wishes = {}, signers: 1 | 2 = 2) => {
    const { bytes, locale } = await preparedContract(wishes)
    const one = await signAsClient({
      bytes,
      key: client,
      stamp: { locale, ...(wishes.proof?.mark && { mark: wishes.proof.mark }) },
    })
    return signers === 1 ? one : signAsAgency({ bytes: one, key: agency, stamp: { locale } })
  }
  /** Signed by one or both, B-LTA. */
  const stamped = async (wishes: Wishes = {}, signers: 1 | 2 = 2) => {
    if (!tsa) throw new Error('There is no openssl here.')
    const { bytes, locale } = await preparedContract(wishes)
    const time = { url: tsa.url, trusted: [tsa.rootPem], crl }
    const key = ({ certificateDer, chainDer, privateKey }: SealKey) => ({ certificateDer, chainDer, privateKey })
    const mark = { kind: 'typed', text: clientName.name } as const
    const one = await seal({
      bytes,
      request: { key: key(client), stamp: { locale, party: 'client', ...clientName, signedAt, mark }, time },
    })
    if (signers === 1) return one.bytes
    const stamp = { locale, party: 'agency' as const, ...agencyName, signedAt }
    return (await sealForAgency({ signed: one.bytes, seal: { key: key(agency), stamp, time } })).bytes
  }
  /** A true token for these bytes. */
  const tokenFor = async (data: Uint8Array, by: Tsa | null = tsa) => {
    if (!by) throw new Error('There is no openssl here.')
    const digest = createHash('sha256').update(data).digest()
    return (await requestTimestamp({ authority: { url: by.url, trusted: [] }, digest })).token
  }
  return {
    authority,
    client,
    agency,
    tsa,
    crl,
    listOf,
    trust,
    trustWithTime,
    plain,
    stamped,
    tokenFor,
    stop: () => tsa?.stop(),
  }
}
