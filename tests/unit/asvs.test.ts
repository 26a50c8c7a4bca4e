import { expect, test } from '@jest/globals'
import { existsSync, readFileSync } from 'node:fs'

/** docs/asvs.md against the numbers and levels of OWASP ASVS 5.0.0, and against the tests and files that it names. */
const page = readFileSync('docs/asvs.md', 'utf8')
const required = readFileSync('tests/fixtures/asvs-5.0.0.txt', 'utf8').trim().split('\n')
const states = ['met', 'in part', 'not met', 'operator', '–']

const rows = [...page.matchAll(/^\| (\d+\.\d+\.\d+) \| (\d) \| (.+?) \| ([^|]+?) \| (.+) \|$/gm)].map(
  ([, number = '', level = '', asks = '', state = '', shown = '']) => ({ number, level, asks, state, shown }),
)
const numbersOf = (...some: string[]) => rows.filter(({ state }) => some.includes(state)).map(({ number }) => number)

test('every requirement of levels 1 and 2 has one row, in the order of the standard', () => {
  expect(required).toHaveLength(253)
  expect(rows.map(({ number, level }) => `${number} ${level}`)).toEqual(required)
  expect(page.match(/^\| \d/gm)).toHaveLength(rows.length)
})

test('every row says whether it is met, and the summary counts them', () => {
  expect(rows.filter(({ state }) => !states.includes(state))).toEqual([])
  for (const state of states) {
    const [, count] = new RegExp(`^\\| \\*\\*${state}\\*\\* \\| (\\d+)`, 'm').exec(page) ?? []
    expect([state, Number(count)]).toEqual([state, numbersOf(state).length])
  }
})

test('what is met in part says what is missing', () => {
  expect(rows.filter(({ state, shown }) => (state === 'in part') !== shown.includes('**'))).toEqual([])
})

test('every file and page that a row names exists, and what is met names one', () => {
  const files = ({ shown }: { shown: string }) => [
    ...[...shown.matchAll(/`((?!\/)[\w./-]+\/[\w./()[\]-]+\.\w+|Dockerfile|[\w-]+\.(?:md|yaml|json))`/g)].map(
      ([, file]) => file ?? '',
    ),
    ...[...shown.matchAll(/\]\(([^)#]+)/g)].map(([, file]) => `docs/${file ?? ''}`),
  ]
  for (const row of rows) {
    expect([row.number, files(row).filter((file) => !existsSync(file))]).toEqual([row.number, []])
    if (row.state === 'met') expect([row.number, files(row).length > 0]).toEqual([row.number, true])
  }
})

test('every heading that a row points to exists', () => {
  const anchorOf = (heading: string) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\d -]/gu, '')
      .replaceAll(' ', '-')
  for (const { number, shown } of rows) {
    for (const [, file, anchor] of shown.matchAll(/\]\(([^)#]+)#([^)]+)\)/g)) {
      const text = readFileSync(`docs/${file ?? ''}`, 'utf8')
      const anchors = [
        ...[...text.matchAll(/^#+ (.+)$/gm)].map(([, heading]) => anchorOf(heading ?? '')),
        ...[...text.matchAll(/<a id="([^"]+)">/g)].map(([, id]) => id ?? ''),
      ]
      expect([number, file, anchors]).toEqual([number, file, expect.arrayContaining([anchor])])
    }
  }
})

test('every test that a row names is in the file that it names', () => {
  const named = rows.flatMap(({ number, shown }) =>
    [...shown.matchAll(/`(tests\/[\w/.]+\.ts)` “([^”]+)”/g)].map(([, file = '', name = '']) => ({
      number,
      file,
      name,
    })),
  )
  expect(named.length).toBeGreaterThan(150)
  expect(page.match(/“/g)).toHaveLength(named.length)
  for (const { number, file, name } of named) {
    const text = readFileSync(file, 'utf8')
    const isThere = ["'", '"', '`'].some((quote) => text.includes(`${quote}${name}${quote}`))
    expect([number, file, name, isThere]).toEqual([number, file, name, true])
  }
})

test('docs/security.md judges everything that is not met or met in part, and nothing else', () => {
  const security = readFileSync('docs/security.md', 'utf8')
  const [, section = ''] = security.split('\n## What is not met\n')
  const judged = [
    ...section
      .split('\n## ', 1)
      .join('')
      .matchAll(/\b\d+\.\d+\.\d+\b/g),
  ].map(([number]) => number)
  expect([...new Set(judged)].toSorted()).toEqual(numbersOf('in part', 'not met').toSorted())
})
