import { readFileSync } from 'node:fs'
import { expect, test } from '@jest/globals'
import { scanTemplateText, fillTemplateText } from '../../src/domain/contracts/templateText.ts'
import { templateVariables } from '../../src/domain/contracts/templateVariables.ts'

test('the page on contracts lists every variable with its type and meaning, in this order', () => {
  const page = readFileSync('docs/contracts.md', 'utf8')
  const rows = [...page.matchAll(/^\| `\{\{([\w.]+)\}\}` +\| (\w+) +\| (.+?) +\|$/gm)].map(([, ...cells]) => cells)
  expect(rows).toEqual(Object.entries(templateVariables).map(([name, { type, meaning }]) => [name, type, meaning]))
})

test.each([
  ['{{client.name}}', ['client.name'], -1],
  ['{{ client.name }} and {{\u200fcompany.name\u00a0}}', ['client.name', 'company.name'], -1],
  ['{{{client.name}}}', ['client.name'], -1],
  ['{{}}', [''], -1],
  ['a {{b', [], 2],
  ['a }} b', [], 2],
  ['{{a}} {{b', ['a'], 6],
  ['{ a } {b}', [], -1],
  ['', [], -1],
])('%j is read as its variables', (text, names, brokenAt) => {
  const scanned = scanTemplateText(text)
  expect([scanned.slots.map(({ name }) => name), scanned.brokenAt]).toEqual([names, brokenAt])
})

test('values are put in once, whatever they look like', () => {
  const valueOf = (name: string) => ({ a: '{{b}}', b: '$&' })[name] ?? '?'
  expect(fillTemplateText({ text: 'x {{a}}{{b}} {{c}} y', valueOf })).toBe('x {{b}}$& ? y')
})
