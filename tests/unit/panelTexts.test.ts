import { globSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from '@jest/globals'

const root = path.resolve(import.meta.dirname, '../..')
const read = (file: string) => readFileSync(path.join(root, file), 'utf8')
const found = ({ files, pattern }: { files: string[]; pattern: RegExp }) =>
  files.flatMap((file) => [...read(file).matchAll(pattern)].map(([text]) => `${file}: ${text.trim()}`))

const panel = globSync('src/{admin,app}/**/*.{ts,tsx}', { cwd: root })
const labelled = [...panel, ...globSync('{collections,src/fields}/**/*.ts', { cwd: root }), 'src/panelPages.ts']

test('no component of the panel holds its own text', () => {
  // Between tags, and in the props that people read or that screen readers speak.
  const between = />\s*[A-Za-z\u0600-\u06ff][^<>{}=;()]*<\//g
  const props = /\b(?:aria-label|title|label|placeholder|alt|description|heading|hint)=(?:"[^"]+"|\{['`][^'`]+['`]\})/g
  expect(panel.length).toBeGreaterThan(150)
  expect(found({ files: panel, pattern: between })).toEqual([])
  const worded = found({ files: panel, pattern: props }).filter((text) => {
    const [, value = ''] = text.split(/=(.*)/s)
    return /[A-Za-z]/.test(value.replaceAll(/\$\{.*?\}/g, ''))
  })
  expect(worded).toEqual([])
})

test('no language is named outside the catalogue: texts by key, direction and dates by the entry of the language', () => {
  const pattern = /\b(?:en|ar): ['`"{]|startsWith\('ar'\)|[!=]== 'ar'|[\u0600-\u06ff]+/g
  expect(found({ files: labelled, pattern })).toEqual([])
})

test('the browser loads no catalogue: client components reach the messages by their provider only', () => {
  const clients = panel.filter((file) => read(file).startsWith("'use client'"))
  expect(clients.length).toBeGreaterThan(60)
  const seen = new Set<string>()
  const visit = (file: string): string[] => {
    if (seen.has(file)) return []
    seen.add(file)
    const imports = [...read(file).matchAll(/^(?:import|export) (?!type )[^;]*? from '(\.[^']+)'/gms)]
    return [
      ...(/src\/i18n\/(?:catalogues|(?:en|ar)\/)/.test(file) ? [file] : []),
      ...imports.flatMap(([, to = '']) => visit(path.join(path.dirname(file), to))),
    ]
  }
  expect(clients.flatMap(visit)).toEqual([])
})

test('every area that client components say is among those that the provider hands over', () => {
  const handed = new Set([...read('src/admin/text/PanelText.tsx').matchAll(/^ {2}'(\w+)',$/gm)].map(([, area]) => area))
  const clients = panel.filter(
    (file) => !file.startsWith('src/admin/views/') && file !== 'src/admin/text/PanelText.tsx',
  )
  const said = clients.flatMap((file) => [...read(file).matchAll(/\b(?:t|say\w+)\((?:t, )?['`](\w+)\./g)])
  const areas = new Set(said.map(([, area]) => area))
  // Said on the server, by parts that pages share with it.
  areas.delete('activity')
  expect(areas.size).toBeGreaterThan(10)
  expect([...areas].filter((area) => !handed.has(area))).toEqual([])
})
