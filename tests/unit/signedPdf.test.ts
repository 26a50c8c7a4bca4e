import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { PDF, PdfArray, PdfNumber } from '@libpdf/core'
import { X509Certificate } from 'node:crypto'
import { renderContractPdf } from '../../src/adapters/pdf/renderContractPdf.ts'
import { readSignatures } from '../../src/adapters/pdf/sign/readSignatures.ts'
import { sealForAgency } from '../../src/adapters/pdf/sign/sealForAgency.ts'
import { sealForClient } from '../../src/adapters/pdf/sign/sealForClient.ts'
import type { PdfResult, Stamp } from '../../src/adapters/pdf/types.ts'
import { verifyCms } from '../../src/adapters/pki/verifyCms.ts'
import { contract, evidence, hasTool, paragraph, runTool } from '../support/pdfSamples.ts'
import { hasPdfsig, opensslVerify, pdfsig, signingHouse, tokensOf } from '../support/signing.ts'
import { hasOpenssl, startTsa, type Tsa } from '../support/tsa.ts'

const testWithPdfsig = hasPdfsig ? test : test.skip
const testWithOpenssl = hasOpenssl ? test : test.skip
const house = await signingHouse()

let tsa: Tsa
let mute: Tsa
beforeAll(async () => {
  if (!hasOpenssl) return
  tsa = await startTsa()
  mute = await startTsa({ withoutCrl: true })
})
afterAll(() => {
  tsa?.stop()
  mute?.stop()
})

const client: Stamp = {
  locale: 'en',
  party: 'client',
  name: 'Layla Al-Harthy, "L"',
  email: 'layla@harthy.example',
  signedAt: new Date(Date.now() - 60_000).toISOString(),
  mark: { kind: 'typed', text: 'Layla Al-Harthy' },
}
const agency: Stamp = {
  locale: 'en',
  party: 'agency',
  name: 'Ahmed Al-Balushi',
  email: 'ahmed@alphazee.example',
  organization: 'AlphaZee Digital LLC',
  signedAt: new Date().toISOString(),
}

type Signed = { frozen: Uint8Array; one: PdfResult; two: PdfResult }

async function signedBy({ authority, locale = 'en' }: { authority?: Tsa; locale?: 'en' | 'ar' } = {}): Promise<Signed> {
  const frozen = await renderContractPdf(contract([paragraph('The clause.')], { locale }))
  const time = authority && { url: authority.url, trusted: [authority.rootPem] }
  const document = {
    locale,
    contractNumber: 'CT-2026-00042',
    title: 'Agreement',
    companyName: 'AlphaZee',
    frozen,
    evidence: evidence({ signedAt: client.signedAt }),
  }
  const one = await sealForClient({ document, seal: await house.sealBy({ ...client, locale }, time) })
  const two = await sealForAgency({ signed: one.bytes, seal: await house.sealBy({ ...agency, locale }, time) })
  return { frozen, one, two }
}

const begins = (bytes: Uint8Array, prefix: Uint8Array) => Buffer.from(bytes).subarray(0, prefix.length).equals(prefix)

test('the frozen bytes begin the signed file, and the signed file begins the counter-signed one', async () => {
  const { frozen, one, two } = await signedBy()
  expect([begins(one.bytes, frozen), begins(two.bytes, one.bytes)]).toEqual([true, true])
  const signatures = readSignatures(two.bytes)
  expect(signatures.map(({ end }) => end)).toEqual([one.bytes.length, two.bytes.length])
  for (const { cms, content } of signatures) expect(() => verifyCms({ cms, content })).not.toThrow()
  expect([one.report, two.report]).toEqual([
    { level: 'B-B', revocation: [] },
    { level: 'B-B', revocation: [] },
  ])
})

test('the counter-signature changes its own field and nothing else', async () => {
  const { one, two } = await signedBy()
  const update = Buffer.from(two.bytes.subarray(one.bytes.length)).toString('latin1')
  const sizeBefore = Number(/\/Size (\d+)(?![\s\S]*\/Size)/.exec(Buffer.from(one.bytes).toString('latin1'))?.[1])
  const numbers = [...update.matchAll(/^(\d+) 0 obj/gm)].map(([, number]) => Number(number))
  const old = numbers.filter((number) => number < sizeBefore)
  expect(old).toHaveLength(1)
  expect(update.slice(update.indexOf(`${old[0]} 0 obj`)).slice(0, 200)).toContain('(AgencySignature)')
})

test('both signatures are seen on the certificate, where they were prepared', async () => {
  for (const locale of ['en', 'ar'] as const) {
    const { two } = await signedBy({ locale })
    const document = await PDF.load(two.bytes)
    const fields = document.getForm()?.getSignatureFields() ?? []
    expect(fields.map(({ name }) => name)).toEqual(['ClientSignature', 'AgencySignature'])
    for (const field of fields) {
      expect(field.isSigned()).toBe(true)
      const rect = field.getDict().getArray('Rect') ?? new PdfArray([])
      const [left = 0, bottom = 0, right = 0, top = 0] = [...rect].map((value) =>
        value instanceof PdfNumber ? value.value : 0,
      )
      expect([right - left > 200, top - bottom > 80, left >= 60, bottom >= 60]).toEqual([true, true, true, true])
      expect(field.getDict().getDict('AP')?.has('N')).toBe(true)
    }
  }
})

test("a signer's certificate is for signatures only, a name is never syntax, and the key cannot be exported", async () => {
  const { key } = await house.sealBy(client)
  const certificate = new X509Certificate(key.certificateDer)
  expect(certificate.ca).toBe(false)
  expect(certificate.subject.split('\n')).toEqual([
    'CN=Layla Al-Harthy\\, \\"L\\"',
    'emailAddress=layla@harthy.example',
  ])
  expect(certificate.keyUsage).toEqual(['1.3.6.1.5.5.7.3.4'])
  expect(certificate.verify(new X509Certificate(house.authority.certificatePem).publicKey)).toBe(true)
  await expect(crypto.subtle.exportKey('pkcs8', key.privateKey)).rejects.toThrow()
})

test('a field is signed once', async () => {
  const { two } = await signedBy()
  const again = sealForAgency({ signed: two.bytes, seal: await house.sealBy(agency) })
  await expect(again).rejects.toThrow(/no empty signature field/)
})

testWithPdfsig(
  'pdfsig: two signatures of two people, valid and trusted; without the authority not trusted',
  async () => {
    const { two } = await signedBy()
    const verdicts = pdfsig({ bytes: two.bytes, trusted: [house.authority.certificatePem] })
    expect(verdicts).toMatchObject([
      { field: 'ClientSignature', commonName: 'Layla Al-Harthy, \\"L\\"', isWhole: false },
      { field: 'AgencySignature', commonName: agency.name, isWhole: true },
    ])
    for (const verdict of verdicts)
      expect(verdict).toMatchObject({
        type: 'ETSI.CAdES.detached',
        signature: 'Signature is Valid.',
        certificate: 'Certificate is Trusted.',
      })
    const other = await signingHouse()
    for (const verdict of pdfsig({ bytes: two.bytes, trusted: [other.authority.certificatePem] }))
      expect(verdict.certificate).not.toBe('Certificate is Trusted.')
  },
)

testWithOpenssl(
  'with an authority every signature is stamped, documented and stamped again, each token true to openssl',
  async () => {
    const { one, two } = await signedBy({ authority: tsa })
    for (const { report } of [one, two]) {
      expect(report).toMatchObject({ level: 'B-LTA', stampedAt: expect.any(String) })
      expect(report?.shortfall).toBeUndefined()
      expect(report?.revocation.map(({ lists }) => lists)).toEqual([1, 1])
    }
    const tokens = tokensOf(two.bytes)
    expect(tokens).toHaveLength(4)
    for (const { token, data } of tokens)
      expect(opensslVerify({ token, data, rootPem: tsa.rootPem })).toContain('Verification: OK')
    // A token is no token for other bytes.
    expect(opensslVerify({ token: tokens[0]?.token ?? new Uint8Array(), data: Buffer.from('other'), rootPem: tsa.rootPem })).not.toContain('OK') // prettier-ignore
    if (!hasPdfsig) return
    const verdicts = pdfsig({ bytes: two.bytes, trusted: [house.authority.certificatePem] }).slice(0, 2)
    expect(verdicts.map(({ signature, certificate }) => [signature, certificate])).toEqual([
      ['Signature is Valid.', 'Certificate is Trusted.'],
      ['Signature is Valid.', 'Certificate is Trusted.'],
    ])
  },
)

testWithOpenssl(
  'an authority without a revocation list makes a B-T signature, which says what is missing',
  async () => {
    const { one } = await signedBy({ authority: mute })
    expect(one.report).toMatchObject({ level: 'B-T', shortfall: expect.stringContaining('Test Time-Stamping') })
    expect(one.report?.revocation.map(({ lists }) => lists)).toEqual([1, 0])
    expect(tokensOf(one.bytes)).toHaveLength(1)
  },
)

testWithOpenssl('an authority that lies makes no document at all', async () => {
  tsa.fault('imprint')
  await expect(signedBy({ authority: tsa })).rejects.toThrow(/another digest/)
  tsa.fault(null)
})

const testWithQpdf = hasTool('qpdf') ? test : test.skip
testWithQpdf('signed and counter-signed contracts are clean files to qpdf', async () => {
  const variants = [await signedBy({ locale: 'ar' }), ...(hasOpenssl ? [await signedBy({ authority: tsa })] : [])]
  for (const { one, two } of variants) {
    for (const { bytes } of [one, two]) {
      const { status, output } = runTool(bytes, 'qpdf', ['--check'])
      expect([status, /warning/i.test(output)]).toEqual([0, false])
    }
  }
})
