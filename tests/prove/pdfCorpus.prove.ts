import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { tryHonest, trySignatureBytes, tryTampered } from '../support/verify/corpusTrials.ts'
import { type House, openHouse } from '../support/verify/house.ts'
import { openPdfsig } from '../support/verify/openPdfsig.ts'
import { hasPdfsig } from '../support/signing.ts'
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

const limitMs = 20 * 60_000
const print = (...lines: string[]) => process.stdout.write(`${lines.join('\n')}\n`)

test(
  'every tampered document is found, and for its reason',
  async () => {
    const { tried, missed, misjudged, believedByPdfsig, lines } = await tryTampered({ house, pdfsig, oneOf: 1 })
    const ofPdfsig = hasPdfsig ? ` pdfsig calls every signature of ${believedByPdfsig} of them valid and trusted.` : ''
    print(...lines, `Tampered: ${tried} documents tried, ${missed.length} missed.${ofPdfsig}`)
    expect({ missed, misjudged }).toEqual({ missed: [], misjudged: [] })
    expect(tried).toBeGreaterThanOrEqual(hasOpenssl ? 109 : 60)
  },
  limitMs,
)

test(
  'no honest document is called tampered with',
  async () => {
    const { tried, alarms, doubtedByPdfsig } = await tryHonest({ house, pdfsig, oneOf: 1 })
    const ofPdfsig = hasPdfsig ? ` pdfsig doubts ${doubtedByPdfsig.length}.` : ''
    print(`Honest: ${tried} documents tried, ${alarms.length} false alarms.${ofPdfsig}`)
    expect(alarms).toEqual([])
    if (hasPdfsig) expect(doubtedByPdfsig).toEqual([])
    expect(tried).toBeGreaterThanOrEqual(hasOpenssl ? 42 : 34)
  },
  limitMs,
)

test(
  'no byte of a signature can be changed, its certificates and what it does not cover included',
  async () => {
    const { tried, unnoticed } = await trySignatureBytes({ house, stride: 1 })
    print(`Bytes of a signature: ${tried} changed, ${unnoticed.length} unnoticed.`)
    expect(unnoticed).toEqual([])
  },
  limitMs,
)
