import { expect, test } from '@jest/globals'
import { isLexicalState } from '../../src/adapters/markdown/isLexicalState.ts'
import { lexicalToPlainText } from '../../src/adapters/markdown/lexicalToPlainText.ts'
import { markdownToLexical } from '../../src/adapters/markdown/markdownToLexical.ts'
import type { LexicalNode } from '../../src/domain/contracts/lexical.ts'
import { effortOf } from '../support/effortOf.ts'

const blocks = (markdown: string) => markdownToLexical(markdown).root.children
const types = (markdown: string) => blocks(markdown).map((node) => node.type)

/** Every node of a tree. */
const all = (nodes: LexicalNode[]): LexicalNode[] => nodes.flatMap((node) => [node, ...all(node.children ?? [])])
const texts = (markdown: string) =>
  all(blocks(markdown)).flatMap((node) => (node.type === 'text' ? [[node.text, node['format']]] : []))
const linkUrls = (markdown: string) =>
  all(blocks(markdown)).flatMap((node) => (node.type === 'link' ? [(node['fields'] as { url: string }).url] : []))

test('headings keep their level', () => {
  const tags = blocks('# One\n\n### Three\n\nSix\n===').map((node) => node['tag'])
  expect(tags).toEqual(['h1', 'h3', 'h1'])
})

test('bold, italic, struck and code text carry the editor’s format bits, combined where they are', () => {
  expect(texts('a **b** _c_ ***d*** ~~e~~ `f &amp;`')).toEqual([
    ['a ', 0],
    ['b', 1],
    [' ', 0],
    ['c', 2],
    [' ', 0],
    ['d', 3],
    [' ', 0],
    ['e', 4],
    [' ', 0],
    ['f &amp;', 16],
  ])
})

test('entities are the characters that they stand for', () => {
  expect(texts('A &amp; B &copy; &#8364; &#x20AC; &unknown;')).toEqual([['A & B © € € &unknown;', 0]])
})

test('lists are numbered, bulleted or ticked, and nest in an entry of their own', () => {
  const [numbered, bulleted, ticked] = blocks(
    '3. three\n4. four\n   - inner\n\n<!-- -->\n\n* x\n\n<!-- -->\n\n- [x] done\n- [ ] open',
  ).filter((node) => node.type === 'list')
  expect(numbered).toMatchObject({ listType: 'number', tag: 'ol', start: 3 })
  expect(numbered?.children?.map((entry) => entry['value'])).toEqual([3, 4, 5])
  expect(numbered?.children?.at(2)?.children).toMatchObject([{ type: 'list', listType: 'bullet' }])
  expect(bulleted).toMatchObject({ listType: 'bullet', tag: 'ul' })
  expect(ticked?.listType).toBe('check')
  expect(ticked?.children?.map((entry) => entry['checked'])).toEqual([true, false])
})

test('a table has a head of header cells, and its columns keep their alignment', () => {
  const [table] = blocks('| a | b |\n|---|--:|\n| 1 | **2** |')
  const rows = table?.children ?? []
  expect(rows.map((row) => row.children?.map((cell) => cell['headerState']))).toEqual([
    [1, 1],
    [0, 0],
  ])
  expect(rows.at(1)?.children?.map((cell) => cell.children?.at(0)?.['format'])).toEqual(['', 'right'])
})

test('quotes, rules, code and line breaks have their nodes', () => {
  expect(types('> quoted\n\n---\n\n```\ncode\n```')).toEqual(['quote', 'horizontalrule', 'paragraph'])
  expect(all(blocks('one  \ntwo')).map((node) => node.type)).toEqual(['paragraph', 'text', 'linebreak', 'text'])
})

test('HTML stays visible as text and makes no node', () => {
  const markdown = 'Hello <b onclick="x">bold</b>\n\n<script>alert(1)</script>\n\n<img src=x onerror=alert(1)>'
  expect(new Set(all(blocks(markdown)).map((node) => node.type))).toEqual(new Set(['paragraph', 'text']))
  expect(lexicalToPlainText(markdownToLexical(markdown))).toContain('<script>alert(1)</script>')
})

test.each([
  'javascript:alert(1)',
  'JAVASCRIPT:alert(1)',
  'java\tscript:alert(1)',
  'data:text/html,x',
  'vbscript:x',
  '/relative',
  '&#106;avascript:alert(1)',
])('a link to %s is only its text', (url) => {
  const markdown = `[press](<${url}>) ![picture](<${url}>)`
  expect(linkUrls(markdown)).toEqual([])
  expect(lexicalToPlainText(markdownToLexical(markdown))).toContain('press')
})

test('links to the web, mail and telephone stay', () => {
  const urls = linkUrls('[a](https://a.example/x?y=1#z) <mail@b.example> [c](tel:+96812345) https://d.example')
  expect(urls).toEqual(['https://a.example/x?y=1#z', 'mailto:mail@b.example', 'tel:+96812345', 'https://d.example/'])
})

test('no words are lost in blocks where the editor allows only text', () => {
  const markdown =
    '- item\n\n  > quoted in it\n\n  ```\n  code in it\n  ```\n\n  | t1 | t2 |\n  |---|---|\n  | c1 | c2 |\n\n> # Head\n> - entry\n>\n> > inner'
  const plain = lexicalToPlainText(markdownToLexical(markdown))
  for (const words of ['item', 'quoted in it', 'code in it', 't1', 'c2', 'Head', 'entry', 'inner'])
    expect(plain).toContain(words)
})

test.each([
  ['nothing', ''],
  ['thousands of quote marks', '>'.repeat(20_000)],
  ['thousands of bullets on a line', `${'- '.repeat(20_000)}x`],
  ['a list two thousand deep', Array.from({ length: 2000 }, (_, index) => `${' '.repeat(index * 2)}- x`).join('\n')],
  ['thousands of open brackets', '['.repeat(20_000)],
  ['thousands of stars', '*a '.repeat(20_000)],
  ['a sea of blanks', `a${' '.repeat(400_000)}b`],
  ['quotes that never end', '> a\nb\n'.repeat(60_000)],
  ['emphasis that never ends', '***a __'.repeat(60_000)],
  ['emphasis that never ends, in many paragraphs', `${'***a __'.repeat(200)}\n\n`.repeat(300)],
  ['control characters', '\u0000\u0007\u202e\ud800'],
])('Markdown of %s is read in good time', async (_, markdown) => {
  let blocks = 0
  const effort = await effortOf(() => (blocks = markdownToLexical(markdown).root.children.length))
  expect(blocks).toBeGreaterThan(0)
  expect(effort).toBeLessThan(60)
})

const root = (children: unknown) => ({ root: { type: 'root', children } })
const deep = (levels: number) =>
  root([
    Array.from({ length: levels }).reduce((inner: object) => ({ type: 'quote', children: [inner] }), {
      type: 'text',
      text: 'x',
    }),
  ])
const link = (url: unknown) => root([{ type: 'link', fields: { url }, children: [] }])

test.each([
  ['an empty document', root([]), true],
  ['a paragraph', root([{ type: 'paragraph', children: [{ type: 'text', text: 'a' }] }]), true],
  ['a node of a kind that we do not know', root([{ type: 'widget' }]), true],
  ['twenty levels', deep(20), true],
  ['a link on the site', link('/terms'), true],
  ['nothing', null, false],
  ['a string', 'text', false],
  ['a list', [], false],
  ['no root', {}, false],
  ['a root that is no root', { root: { type: 'paragraph', children: [] } }, false],
  ['children that are no list', root({}), false],
  ['a node that is a string', root(['x']), false],
  ['a node that is null', root([null]), false],
  ['a node without a type', root([{ text: 'x' }]), false],
  ['a text node whose text is a number', root([{ type: 'text', text: 1 }]), false],
  ['ten thousand levels', deep(10_000), false],
  ['a hundred thousand nodes', root(Array.from({ length: 100_000 }, () => ({ type: 'linebreak' }))), false],
  ['two million characters', root([{ type: 'text', text: 'x'.repeat(2_000_000) }]), false],
  ['a link that runs a script', link(' JaVaScRiPt:alert(1)'), false],
  ['a link to another host without a scheme', link('//evil.example'), false],
  ['a link whose address is an object', link({}), false],
])('a state of %s: %#', (_, value, isValid) => {
  expect(isLexicalState(value)).toBe(isValid)
})

test('plain text has a line for every paragraph, entry and row', () => {
  const state = markdownToLexical('# Head\n\nOne **two**\n\n- a\n  - b\n\n| x | y |\n|---|---|\n| 1 | 2 |')
  expect(lexicalToPlainText(state)).toBe('Head\nOne two\na\nb\nx | y\n1 | 2')
})
