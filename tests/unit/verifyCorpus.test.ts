import { afterAll, beforeAll, expect, jest, test } from '@jest/globals'
import { verifyDocument } from '../../src/adapters/pdf/verify/verifyDocument.ts'
import type { Trust, Verdict } from '../../src/adapters/pdf/verify/types.ts'
import { hasPdfsig } from '../support/signing.ts'
import { badDocuments } from '../support/verify/badDocuments.ts'
import { goodDocuments } from '../support/verify/goodDocuments.ts'
import { type House, openHouse } from '../support/verify/house.ts'
import { openPdfsig } from '../support/verify/openPdfsig.ts'
import { now } from '../support/verify/signers.ts'
import { contentsOf, withContents } from '../support/verify/tamper.ts'
import { hasOpenssl } from '../support/tsa.ts'

let house: House
let pdfsig: ReturnType<typeof openPdfsig>
beforeAll(async () => {
  house = await openHouse()
  pdfsig = openPdfsig(house.trustWithTime)
})
afterAll(() => {
  house?.stop()
  pdfsig?.close()
})

// On a busy machine: hundreds of documents are made and checked.
jest.setTimeout(400_000)

const at = new Date(now).toISOString()
const soon = new Date(now + 10 * 60_000).toISOString()
const codes = ({ problems }: Verdict) => problems.map(({ code }) => code)

function print(lines: string[]): void {
  process.stdout.write(`${lines.join('\n')}\n`)
}

test('every tampered document is found, and for its reason', async () => {
  const documents = await badDocuments(house)
  const missed: string[] = []
  const misjudged: string[] = []
  const lines: string[] = []
  let believed = 0
  for (const { name, reason, bytes, trust = house.trust, expected, frozenSha256 } of documents) {
    const verdict = await verifyDocument({
      bytes,
      trust,
      at: soon,
      ...(expected && { expected }),
      ...(frozenSha256 && { frozenSha256 }),
    })
    if (verdict.valid) missed.push(name)
    else if (!codes(verdict).includes(reason))
      misjudged.push(`${name}: ${codes(verdict).join(', ')} instead of ${reason}`)
    const other = pdfsig.words(bytes)
    if (other.isBelieved) believed += 1
    lines.push(`  ${name}: ${reason}${other.text && ` | pdfsig: ${other.text}`}`)
  }
  print([
    ...lines,
    `Tampered: ${documents.length} documents, ${documents.length - missed.length} found, ${missed.length} missed` +
      (hasPdfsig ? `; pdfsig calls every signature of ${believed} of them valid and trusted.` : '.'),
  ])
  expect({ missed, misjudged }).toEqual({ missed: [], misjudged: [] })
  expect(documents.length).toBeGreaterThanOrEqual(hasOpenssl ? 30 : 20)
})

test('no honest document is called tampered with', async () => {
  const documents = await goodDocuments(house)
  const alarms: string[] = []
  const doubted: string[] = []
  for (const { name, bytes, withTime } of documents) {
    const trust: Trust = withTime ? house.trustWithTime : house.trust
    const verdict = await verifyDocument({ bytes, trust, at: soon })
    const levels = verdict.signatures.map(({ level, timeSource }) => `${level} ${timeSource}`)
    const level = withTime ? 'B-LTA timestamp' : 'B-B server'
    if (!verdict.valid) alarms.push(`${name}: ${verdict.problems.map(({ message }) => message).join(' ')}`)
    else if (levels.some((one) => one !== level)) alarms.push(`${name}: ${levels.join(', ')}`)
    const other = pdfsig.words(bytes)
    if (hasPdfsig && !other.isBelieved) doubted.push(`${name}: ${other.text}`)
  }
  print([
    `Honest: ${documents.length} documents, ${alarms.length} false alarms` +
      (hasPdfsig ? `; pdfsig doubts ${doubted.length}.` : '.'),
  ])
  expect({ alarms, doubted }).toEqual({ alarms: [], doubted: [] })
  expect(documents.length).toBeGreaterThanOrEqual(30)
})

test('no byte of a signature can be changed, its certificates and what it does not cover included', async () => {
  const bytes = await house.plain({}, 1)
  const message = contentsOf(bytes)
  const length = 4 + message.readUInt16BE(2)
  const unnoticed: number[] = []
  for (let index = 0; index < length; index += 13) {
    const changed = Buffer.from(message)
    changed[index] = (changed[index] ?? 0) ^ (1 << (index % 8))
    const verdict = await verifyDocument({ bytes: withContents(bytes, changed), trust: house.trust, at })
    if (verdict.valid) unnoticed.push(index)
  }
  expect(unnoticed).toEqual([])
})

test('whatever is sent is answered: noise, torn files, wrong structures', async () => {
  const bytes = Buffer.from(await house.plain({}, 1))
  const random = Buffer.from(Array.from({ length: 5000 }, (_, index) => (index * 7919) % 256))
  const hostile = [
    Buffer.alloc(0),
    Buffer.from('%PDF-1.7'),
    Buffer.concat([Buffer.from('%PDF-1.7\n'), random]),
    Buffer.from(`%PDF-1.7\n1 0 obj\n${'['.repeat(100_000)}`),
    Buffer.from(`%PDF-1.7\n${'%%EOF\n'.repeat(50_000)}`),
    Buffer.from(
      '%PDF-1.7\nxref\n0 1\n0000000000 65535 f \ntrailer\n<< /Size 1 /Root 1 0 R /Prev 9 >>\nstartxref\n9\n%%EOF\n',
    ),
    Buffer.from('%PDF-1.7\nxref\n0 99999999\n'),
    ...Array.from({ length: 60 }, (_, index) => bytes.subarray(0, Math.floor((bytes.length * (index + 1)) / 61))),
    ...Array.from({ length: 60 }, (_, index) =>
      Buffer.concat([bytes.subarray(0, index * 900), bytes.subarray(index * 900 + 17)]),
    ),
  ]
  for (const file of hostile) {
    const verdict = await verifyDocument({ bytes: file, trust: house.trust, at })
    expect(verdict.valid).toBe(false)
    expect(verdict.problems.length).toBeGreaterThan(0)
  }
})
