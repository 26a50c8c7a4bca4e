import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { requestTimestamp, sha256Of } from '../../src/adapters/pki/requestTimestamp.ts'
import { hasOpenssl, startTsa, type Tsa, type TsaFault } from '../support/tsa.ts'
import { opensslVerify } from '../support/signing.ts'

const data = Buffer.from('what was signed')
const digest = sha256Of(data)
const testWithOpenssl = hasOpenssl ? test : test.skip

let tsa: Tsa
beforeAll(async () => {
  if (hasOpenssl) tsa = await startTsa()
})
afterAll(() => tsa?.stop())

const asked = ({ fault, trusted = [tsa.rootPem] }: { fault: TsaFault | null; trusted?: string[] }) => {
  tsa.fault(fault)
  return requestTimestamp({ authority: { url: tsa.url, trusted }, digest })
}

testWithOpenssl('a time-stamp is one to openssl too, and says by whom and when', async () => {
  const { token, genTime, chain, isTrusted } = await asked({ fault: null })
  expect(opensslVerify({ token, data, rootPem: tsa.rootPem })).toContain('Verification: OK')
  expect(Math.abs(genTime.getTime() - Date.now())).toBeLessThan(60_000)
  expect(chain.map(({ subject }) => subject)).toEqual([
    'O=Test Time\nCN=Test Time-Stamping',
    'O=Test Time\nCN=Test Time Root',
  ])
  expect(isTrusted).toBe(true)
})

const faults: [TsaFault, RegExp][] = [
  ['down', /does not answer/],
  ['error500', /answers 500/],
  ['garbage', /no time-stamp/],
  ['empty', /no time-stamp/],
  ['endless', /longer than/],
  ['refuses', /refuses/],
  ['imprint', /another digest/],
  ['nonce', /another request/],
  ['selfmade', /not trusted/],
  ['purpose', /not one for time-stamping/],
  ['late', /was not valid|not now/],
  ['signature', /key|digest/],
]

for (const [fault, reason] of faults) {
  testWithOpenssl(`a time-stamp is refused and the reason named: ${fault}`, async () => {
    await expect(asked({ fault })).rejects.toThrow(reason)
  })
}

testWithOpenssl('without a configured root any authority will do whose certificate is for time-stamping', async () => {
  expect(await asked({ fault: 'selfmade', trusted: [] })).toMatchObject({ isTrusted: false })
  await expect(asked({ fault: 'purpose', trusted: [] })).rejects.toThrow(/not one for time-stamping/)
  await expect(asked({ fault: 'imprint', trusted: [] })).rejects.toThrow(/another digest/)
})

testWithOpenssl(
  'an authority that never answers is given up',
  async () => {
    await expect(asked({ fault: 'slow' })).rejects.toThrow(/does not answer/)
  },
  120_000,
)
