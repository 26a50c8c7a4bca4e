import { addRevocationData } from '../../../src/adapters/pdf/sign/addRevocationData.ts'
import { createCrl } from '../../../src/adapters/pki/createCrl.ts'
import { X509Certificate } from 'node:crypto'
import { startTsa } from '../tsa.ts'
import type { BadDocument, Corpus } from './corpus.ts'
import { preparedContract, signAsClient } from './signedContract.ts'
import { hour, makeAuthority, now } from './signers.ts'
import { appendUpdate, contentsOf, findObject, flip, nextNumber, objectText, withContents } from './tamper.ts'

/** Time-stamps for other content or by another authority, and manipulated validation data. */
export async function badTimes({ house, both }: Corpus): Promise<BadDocument[]> {
  const { client, crl, tokenFor, trustWithTime: trust } = house
  const { bytes } = await preparedContract()
  const stampedBy = (token: Uint8Array) =>
    signAsClient({ bytes, key: client, timestampAuthority: { timestamp: () => Promise.resolve(token) } })
  const foreign = await startTsa()
  try {
    const lta = await house.stamped()
    const other = await tokenFor(Buffer.from('something else'))
    const signature = Buffer.from(await signAsClient({ bytes, key: client }))
    const strangers = await signAsClient({
      bytes,
      key: client,
      timestampAuthority: { timestamp: (digest) => tokenForDigest(house, digest, foreign.url) },
    })
    const catalog = findObject(lta, '/Type /Catalog')
    const data = objectText(lta, findObject(lta, '/Type /DSS'))
    const next = nextNumber(lta)
    const withStore = (text: string, more: Record<number, string> = {}) =>
      appendUpdate(lta, {
        objects: { ...more, [next]: text, [catalog]: objectText(lta, catalog).replace(/\/DSS \d+/, `/DSS ${next}`) },
      })
    const noise = '<< /Length 5 >>\nstream\nnoise\nendstream'
    const stranger = await makeAuthority('Stranger')
    const strangersList = await createCrl({
      authority: stranger,
      revoked: [],
      number: 1,
      thisUpdate: new Date(now),
      nextUpdate: new Date(now + hour),
    })
    const certificate = new Uint8Array(new X509Certificate(stranger.certificatePem).raw)
    const token = contentsOf(lta)
    const revoking = await house.listOf([{ serialNumber: client.serialNumber, revokedAt: new Date(now - 100 * hour) }])
    return [
      { name: 'a time-stamp of other bytes', bytes: await stampedBy(other), trust, reason: 'timestamp_invalid' },
      {
        name: 'a time-stamp of another signature',
        bytes: await stampedBy(await tokenFor(signature)),
        trust,
        reason: 'timestamp_invalid',
      },
      {
        name: 'a time-stamp of nobody',
        bytes: await stampedBy(Buffer.from('300b06092a864886f70d010702', 'hex')),
        trust,
        reason: 'timestamp_invalid',
      },
      { name: 'a time-stamp by a foreign authority', bytes: strangers, trust, reason: 'timestamp_untrusted' },
      {
        name: 'a document time-stamp of other bytes',
        bytes: withContents(lta, other),
        trust,
        reason: 'timestamp_invalid',
      },
      {
        name: 'a byte flipped in a document time-stamp',
        bytes: withContents(lta, flip(token, 200)),
        trust,
        reason: 'timestamp_invalid',
      },
      {
        name: 'a signature in place of a document time-stamp',
        bytes: withContents(lta, contentsOf(both)),
        trust,
        reason: 'timestamp_invalid',
      },
      {
        name: 'revocation lists taken out',
        bytes: withStore(data.replace(/\/CRLs \[[^\]]*\]/, '/CRLs []')),
        trust,
        reason: 'changed_after_signing',
      },
      {
        name: 'noise in the validation data',
        bytes: withStore(data.replace(/\/Certs \[/, `/Certs [${next + 1} 0 R `), { [next + 1]: noise }),
        trust,
        reason: 'validation_data',
      },
      {
        name: 'an unknown key in the validation data',
        bytes: withStore(data.replace(/>>\s*$/, '/Note (x) >>')),
        trust,
        reason: 'validation_data',
      },
      {
        name: "a foreign authority's revocation list in the document",
        bytes: await addRevocationData({ bytes: lta, certificates: [], lists: [strangersList] }),
        trust,
        reason: 'validation_data',
      },
      {
        name: "a foreign authority's certificate in the document",
        bytes: await addRevocationData({ bytes: lta, certificates: [certificate], lists: [] }),
        trust,
        reason: 'validation_data',
      },
      {
        name: 'revoked by a list in the document',
        bytes: await addRevocationData({ bytes: both, certificates: [], lists: [crl, revoking] }),
        trust,
        reason: 'certificate_revoked',
      },
      {
        name: 'a page as validation data',
        bytes: withStore(data.replace(/\/Certs \[/, `/Certs [${findObject(lta, '/Type /Page\n')} 0 R `)),
        trust,
        reason: 'validation_data',
      },
    ]
  } finally {
    foreign.stop()
  }
}

async function tokenForDigest(_house: Corpus['house'], digest: Uint8Array, url: string): Promise<Uint8Array> {
  const { requestTimestamp } = await import('../../../src/adapters/pki/requestTimestamp.ts')
  return (await requestTimestamp({ authority: { url, trusted: [] }, digest })).token
}
