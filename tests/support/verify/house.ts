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

  /** Signed by the client, and by both, without time-stamps. */
  const plainBoth = async (wishes: Wishes = {}) => {
    const { bytes, locale } = await preparedContract(wishes)
    const stamp = { locale, ...(wishes.proof?.mark && { mark: wishes.proof.mark }) }
    const one = await signAsClient({ bytes, key: client, stamp })
    return { one, both: await signAsAgency({ bytes: one, key: agency, stamp: { locale } }) }
  }
  const plain = async (wishes: Wishes = {}, signers: 1 | 2 = 2) => {
    const { one, both } = await plainBoth(wishes)
    return signers === 1 ? one : both
  }
  /** Signed by the client, and by both, B-LTA. */
  const stampedBoth = async (wishes: Wishes = {}) => {
    if (!tsa) throw new Error('There is no openssl here.')
    const { bytes, locale } = await preparedContract(wishes)
    const time = { url: tsa.url, trusted: [tsa.rootPem], crl }
    const key = ({ certificateDer, chainDer, privateKey }: SealKey) => ({ certificateDer, chainDer, privateKey })
    const mark = { kind: 'typed', text: clientName.name } as const
    const one = await seal({
      bytes,
      request: { key: key(client), stamp: { locale, party: 'client', ...clientName, signedAt, mark }, time },
    })
    const stamp = { locale, party: 'agency' as const, ...agencyName, signedAt }
    const both = await sealForAgency({ signed: one.bytes, seal: { key: key(agency), stamp, time } })
    return { one: one.bytes, both: both.bytes }
  }
  const stamped = async (wishes: Wishes = {}, signers: 1 | 2 = 2) => {
    const { one, both } = await stampedBoth(wishes)
    return signers === 1 ? one : both
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
    plainBoth,
    stamped,
    stampedBoth,
    tokenFor,
    stop: () => tsa?.stop(),
  }
}
