import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { verifyDocument } from '../../src/adapters/pdf/verify/verifyDocument.ts'
import { tryHonest, trySignatureBytes, tryTampered } from '../support/verify/corpusTrials.ts'
import { type House, openHouse } from '../support/verify/house.ts'
import { openPdfsig } from '../support/verify/openPdfsig.ts'
import { now } from '../support/verify/signers.ts'
import { hasPdfsig } from '../support/signing.ts'

// A share of the documents that `npm run prove -- pdf-corpus` tries.
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

const at = new Date(now).toISOString()

test('every tampered document is found, and for its reason', async () => {
  const { tried, missed, misjudged } = await tryTampered({ house, pdfsig, oneOf: 9 })
  expect({ missed, misjudged }).toEqual({ missed: [], misjudged: [] })
  expect(tried).toBeGreaterThanOrEqual(6)
})

test('no honest document is called tampered with', async () => {
  const { tried, alarms, doubtedByPdfsig } = await tryHonest({ house, pdfsig, oneOf: 10 })
  expect(alarms).toEqual([])
  if (hasPdfsig) expect(doubtedByPdfsig).toEqual([])
  expect(tried).toBeGreaterThanOrEqual(4)
})

test('no byte of a signature can be changed, its certificates and what it does not cover included', async () => {
  const { tried, unnoticed } = await trySignatureBytes({ house, stride: 401 })
  expect(unnoticed).toEqual([])
  expect(tried).toBeGreaterThan(5)
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
    ...Array.from({ length: 15 }, (_, index) => bytes.subarray(0, Math.floor((bytes.length * (index + 1)) / 16))),
    ...Array.from({ length: 15 }, (_, index) =>
      Buffer.concat([bytes.subarray(0, index * 3600), bytes.subarray(index * 3600 + 17)]),
    ),
  ]
  for (const file of hostile) {
    const verdict = await verifyDocument({ bytes: file, trust: house.trust, at })
    expect(verdict.valid).toBe(false)
    expect(verdict.problems.length).toBeGreaterThan(0)
  }
})
