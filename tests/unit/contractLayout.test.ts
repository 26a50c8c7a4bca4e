import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, expect, test } from '@jest/globals'
import { shrinkForPage } from '../../src/adapters/images/shrinkForPage.ts'
import { markdownToLexical } from '../../src/adapters/markdown/markdownToLexical.ts'
import { renderContractPdf } from '../../src/adapters/pdf/renderContractPdf.ts'
import { renderStamp } from '../../src/adapters/pdf/sign/renderStamp.ts'
import { pngImage } from '../support/files.ts'
import { contract, node, paragraph, text } from '../support/pdfSamples.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'layout-'))
afterAll(() => rmSync(folder, { recursive: true }))

function copied(bytes: Uint8Array): string {
  const file = path.join(folder, 'document.pdf')
  writeFileSync(file, bytes)
  return execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' })
}

const milestones = `| Milestone | Deliverable | Acceptance criteria | Due date | Share | Amount | Responsible |
|---|---|---|---|---|---|---|
| Discovery | Requirements specification signed off by the Client | Client signs the specification within 10 working days of receiving it | 15 January 2027 | 20% | 2,500.000 OMR | Agency |
| Implementation | Working application on the staging server | All acceptance tests pass on the staging server | 15 March 2027 | 50% | 99,999,999.999 OMR | Agency |`

test('no word and no amount of a table is broken while the page has room', async () => {
  const words = copied(await renderContractPdf(contract(markdownToLexical(milestones).root.children)))
  for (const word of ['Responsible', 'Implementation', 'Share', '12,500.000', '99,999,999.999', 'specification'].filter(
    (one) => milestones.includes(one),
  ))
    expect(words).toMatch(new RegExp(`(^|\\s)${word.replaceAll('.', '\\.')}(\\s|$)`, 'm'))
})

test('<br> in a cell ends the line', () => {
  const { root } = markdownToLexical('| A |\n|---|\n| one<br>two<BR/>three |')
  const types = JSON.stringify(root).match(/"type":"linebreak"/g)
  expect(types).toHaveLength(2)
  expect(JSON.stringify(root)).not.toContain('<br')
})

test('an entry without a box among tasks has none', () => {
  const { root } = markdownToLexical('- [x] done\n- [ ] open\n- plain\n- [ ] later')
  const kinds = root.children.map((list) => [list['listType'], list.children?.length])
  expect(kinds).toEqual([
    ['check', 2],
    ['bullet', 1],
    ['check', 1],
  ])
})

test('an image stands on a line of its own, as the editor has it, and is never a link', () => {
  const kinds = (markdown: string) => markdownToLexical(markdown).root.children.map(({ type }) => type)
  expect(kinds('Before ![a](x.png) after')).toEqual(['paragraph', 'image', 'paragraph'])
  expect(kinds('[![a](x.png)](https://elsewhere.example)')).toEqual(['image'])
  expect(kinds('# Head ![a](x.png)')).toEqual(['heading', 'image'])
  expect(kinds('> Quoted\n> ![a](x.png)')).toEqual(['quote', 'image'])
  const [list] = markdownToLexical('- one ![a](x.png)\n- two').root.children
  expect(list?.children?.[0]?.children?.map(({ type }) => type)).toEqual(['text', 'image'])
  const [table] = markdownToLexical('| A |\n|---|\n| ![a](x.png) |').root.children
  expect(table?.children?.[1]?.children?.[0]?.children?.map(({ type }) => type)).toEqual(['image'])
})

test('a page prints an image that it was given, and refuses to leave one out', async () => {
  const image = { type: 'upload', relationTo: 'media', value: 'one', fields: { alt: 'A chart of the plan' } }
  const images = { 'media:one': await shrinkForPage(await pngImage({ width: 2000, height: 1000 })) }
  expect(images['media:one']).toMatchObject({ width: 1400, height: 700 })
  const content = [paragraph('Before.'), image, node('list', [node('listitem', [text('in a list'), image])])]
  const bytes = await renderContractPdf(contract(content, { images }))
  // One object, drawn twice.
  expect(Buffer.from(bytes).toString('latin1').split('/Subtype /Image').length - 1).toBe(1)
  expect(Buffer.compare(bytes, await renderContractPdf(contract(content, { images })))).toBe(0)
  await expect(renderContractPdf(contract(content))).rejects.toThrow('media:one was not read')
})

const stamp = { locale: 'en', party: 'client', email: 'm@x.example', signedAt: '2026-11-24T09:15:27.123Z' } as const

test.each([
  'Mohammed bin Abdullah bin Salim Al-Harthy',
  `${'Maximiliana '.repeat(8)}Featherstonehaugh`,
  `${'A'.repeat(100)} ${'B'.repeat(100)}`,
])('the box of a signature shows the whole name: %s', async (name) => {
  const words = copied(await renderStamp({ ...stamp, name, mark: { kind: 'typed', text: name } }))
  const letters = words.replace(/\s+/g, '')
  expect(letters.split(name.replace(/\s+/g, '')).length - 1).toBe(2)
  expect(letters).toContain('m@x.example')
  expect(letters).toContain('2026-11-24')
})

test('a long Arabic name is whole in the box of a signature', async () => {
  const name = 'محمد بن عبد الله بن سالم بن حمود بن سعيد الحارثي'
  const words = copied(await renderStamp({ ...stamp, locale: 'ar', name, mark: { kind: 'typed', text: name } }))
  // Its first and last word, as the mark and as the name.
  for (const word of ['محمد', 'الحارثي']) expect(words.normalize('NFKC').split(word).length - 1).toBe(2)
})
