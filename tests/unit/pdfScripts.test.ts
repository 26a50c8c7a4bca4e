import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { markdownToLexical } from '../../src/adapters/markdown/markdownToLexical.ts'
import { renderContractPdf } from '../../src/adapters/pdf/renderContractPdf.ts'
import { contract, paragraph } from '../support/pdfSamples.ts'

/** Each as it is written, to be copied out of the document by another program than the one that wrote it. */
const scripts = {
  'simplified Chinese': '甲方应于签署后十日内支付款项。王小明',
  'traditional Chinese': '甲方應於簽署後十日內支付款項。陳國華',
  Japanese: '株式会社東京の田中さくらは契約に署名します。',
  Korean: '김철수는 계약서에 서명합니다.',
  Hindi: 'राजेश कुमार शर्मा संविदा की शर्तें क्षत्रिय ज्ञानेश्वर विद्यार्थी',
  Bengali: 'রবীন্দ্রনাথ ঠাকুর চুক্তি শ্রীলক্ষ্মী',
  Tamil: 'சுப்பிரமணியன் கௌதம் ஸ்ரீ',
  Malayalam: 'ശ്രീകൃഷ്ണൻ കോഴിക്കോട് മുഹമ്മദ്',
  Thai: 'สมชาย ใจดี น้ำ ผู้รับจ้าง',
}

const ticks = `| Service | Included | Excluded |
|---|:---:|:---:|
| Hosting | ☑ | ☐ |
| Maintenance | ☐ | ☑ |
| Source code handover | ✔ | ✘ |
| Support | ✅ | ❌ |`

const folder = mkdtempSync(path.join(tmpdir(), 'pdf-scripts-'))
const file = path.join(folder, 'contract.pdf')
afterAll(() => rmSync(folder, { recursive: true }))

beforeAll(async () => {
  const words = [...Object.values(scripts), 'יוסף כהן'].map(paragraph)
  const content = [...markdownToLexical(ticks).root.children, ...words]
  writeFileSync(
    file,
    await renderContractPdf(contract(content, { client: { name: '田中さくら', email: 'c@x.example' } })),
  )
})

const run = (program: string, ...args: string[]): string => execFileSync(program, args, { encoding: 'utf8' })
/** Reordered and spaced by the reader of the page, so without white space. */
const copied = (): string => run('pdftotext', '-raw', file, '-').replace(/\s+/g, '')

test.each(Object.entries(scripts))('%s is copied out as it was written', (_, words) => {
  expect(copied()).toContain(words.replace(/\s+/g, ''))
})

test('Hebrew is set in its own face', () => {
  expect(run('pdffonts', file)).toMatch(/noto-sans-hebrew-hebrew\s+CID TrueType\s+Identity-H\s+yes yes yes/)
})

test('ticks and crosses are each what they are', () => {
  const rows = run('pdftotext', '-layout', file, '-')
  expect(rows).toMatch(/Hosting\s+☑\s+☐/)
  expect(rows).toMatch(/Maintenance\s+☐\s+☑/)
  expect(rows).toMatch(/Source code handover\s+✔\s+✘/)
  expect(rows).toMatch(/Support\s+✅\s+❌/)
})

test('a name in another script is printed among the parties, without a missing glyph', () => {
  expect(copied()).toContain('田中さくら')
  expect(copied()).not.toContain('□')
})

test('every face is embedded as a subset, and the document is sound', () => {
  const fonts = run('pdffonts', file).trim().split('\n').slice(2)
  for (const line of fonts) expect(line).toMatch(/yes yes yes\s+\d+\s+0$/)
  expect(run('qpdf', '--check', file)).toContain('No syntax or stream encoding errors')
})
