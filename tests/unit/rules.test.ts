import { readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { isProof } from '../support/proofNumber.ts'
import { copyRepository, type RepositoryCopy } from '../support/repositoryCopy.ts'

/**
 * Every rule of `npm run check` is broken here on purpose, in a copy of the repository, to show that it bites. `npm
 * test` leaves out the tools that read the whole repository; `npm run prove -- rules` runs all of them.
 */
let copy: RepositoryCopy

beforeAll(() => {
  copy = copyRepository()
})

afterAll(() => rmSync(copy.folder, { recursive: true, force: true }))

describe('imports run one way', () => {
  /** File → what it imports and the rule that forbids it. Half of them import types only, which bind as tightly. */
  const violations: [rule: string, file: string, text: string][] = [
    [
      'domain-is-pure',
      'src/domain/broken1.ts',
      "import type { ErrorCode } from '../errors.ts'\nexport type A = ErrorCode\n",
    ],
    ['domain-is-pure', 'src/domain/broken2.ts', "import { now } from '../adapters/now.ts'\nexport const a = now\n"],
    [
      'domain-has-no-effects',
      'src/domain/broken3.ts',
      "import { readFileSync } from 'node:fs'\nexport const a = readFileSync\n",
    ],
    ['domain-has-no-effects', 'src/domain/broken4.ts', "import type { Where } from 'payload'\nexport type A = Where\n"],
    [
      'access-is-below-workflows',
      'src/access/broken.ts',
      "import { lockRow } from '../workflows/shared/lockRow.ts'\nexport const a = lockRow\n",
    ],
    [
      'adapters-are-leaves',
      'src/adapters/broken.ts',
      "import { policy } from '../access/policy.ts'\nexport const a = policy\n",
    ],
    ['fields-are-leaves', 'src/fields/broken.ts', "import { now } from '../adapters/now.ts'\nexport const a = now\n"],
    [
      'workflows-are-below-doors',
      'src/workflows/broken.ts',
      "import { parse } from '../http/parse.ts'\nexport const a = parse\n",
    ],
    [
      'http-is-below-endpoints',
      'src/http/broken.ts',
      "import { login } from '../../endpoints/auth/login.ts'\nexport const a = login\n",
    ],
    [
      'hooks-are-doors',
      'hooks/shared/broken.ts',
      "import { login } from '../../endpoints/auth/login.ts'\nexport const a = login\n",
    ],
    [
      'endpoints-are-doors',
      'endpoints/auth/broken.ts',
      "import { answerError } from '../../hooks/errors/answerError.ts'\nexport const a = answerError\n",
    ],
    [
      'endpoints-are-doors',
      'endpoints/auth/broken2.ts',
      "import { company } from '../../collections/company.ts'\nexport const a = company\n",
    ],
    [
      'collections-compose',
      'collections/broken.ts',
      "import config from '../payload.config.ts'\nexport const a = config\n",
    ],
    ['portal-is-a-client', 'portal/broken.ts', "export type { Contract } from '../src/payload-types.ts'\n"],
    ['nobody-needs-the-portal', 'src/server/broken5.ts', "export { formatMoney } from '../../portal/format.ts'\n"],
    [
      'server-is-on-top',
      'src/app/broken.ts',
      "import { listen } from '../server/listen.ts'\nexport const a = listen\n",
    ],
    [
      'panel-is-aside',
      'src/server/broken.ts',
      "import { importMap } from '../app/(payload)/admin/importMap.js'\nexport const a = importMap\n",
    ],
    [
      'panel-asks-the-api',
      'src/admin/broken.ts',
      "import { env } from '../env.ts'\nexport const key = env.secretKey\n",
    ],
    [
      'views-run-on-the-server',
      'src/admin/views/broken.ts',
      "import { now } from '../../adapters/now.ts'\nexport const a = now\n",
    ],
    [
      'tests-stay-outside',
      'src/server/broken2.ts',
      "import { codeOf } from '../../tests/support/codeOf.ts'\nexport const a = codeOf\n",
    ],
    [
      'demo-is-a-client',
      'src/demo/broken.ts',
      "import { sql } from '../adapters/database/sql.ts'\nexport const a = sql\n",
    ],
    [
      'client-stands-alone',
      'client/src/broken.ts',
      "import type { ErrorCode } from '../../src/errors.ts'\nexport type A = ErrorCode\n",
    ],
    [
      'client-has-no-packages',
      'client/src/broken2.ts',
      "import { readFileSync } from 'node:fs'\nexport const a = readFileSync\n",
    ],
    [
      'platform-does-not-need-its-client',
      'src/server/broken4.ts',
      "import { isApiError } from '../../client/src/errors.ts'\nexport const a = isApiError\n",
    ],
    ['nobody-needs-the-demo', 'src/server/broken3.ts', "import { a } from '../demo/broken.ts'\nexport const b = a\n"],
    ['no-cycles', 'src/domain/circleA.ts', "import type { B } from './circleB.ts'\nexport type A = { b?: B }\n"],
    ['no-cycles', 'src/domain/circleB.ts', "import type { A } from './circleA.ts'\nexport type B = { a?: A }\n"],
    [
      'no-circles-between-folders',
      'src/domain/circleC/one.ts',
      "import type { D } from '../circleD/one.ts'\nexport type C = { d?: D }\n",
    ],
    ['no-circles-between-folders', 'src/domain/circleD/one.ts', 'export type D = string\n'],
    [
      'no-circles-between-folders',
      'src/domain/circleD/two.ts',
      "import type { C } from '../circleC/one.ts'\nexport type E = C\n",
    ],
    ['lib-is-pure', 'src/lib/broken.ts', "import type { Slug } from '../slugs.ts'\nexport type A = Slug\n"],
    [
      'words-are-below-the-domain',
      'src/i18n/broken.ts',
      "import { sessionIdLength } from '../domain/accounts/sessions.ts'\nexport const a = sessionIdLength\n",
    ],
    ['no-unresolvable', 'src/http/broken2.ts', "import { nothing } from './nothing.ts'\nexport const a = nothing\n"],
    ['packages-are-declared', 'src/http/broken3.ts', "import { Cron } from 'croner'\nexport const a = Cron\n"],
    [
      'no-dev-packages-at-run-time',
      'src/http/broken4.ts',
      "import { SMTPServer } from 'smtp-server'\nexport const a = SMTPServer\n",
    ],
    ['domain-is-pure', 'src/domain/broken5.ts', "export const load = async () => import('../env.ts')\n"],
    [
      'domain-is-pure',
      'src/domain/broken6.ts',
      "export const open = async () => {\n  await using handle = await import('../errors.ts').then(() => null)\n  return handle\n}\n",
    ],
  ]
  let output = ''

  beforeAll(() => {
    copy.write(Object.fromEntries(violations.map(([, file, text]) => [file, text])))
    const files = violations.map(([, file]) => file)
    const folders = [
      'src',
      'client/src',
      'portal',
      'collections',
      'endpoints',
      'hooks',
      'tests',
      'scripts',
      'payload.config.ts',
    ]
    output = copy.run('depcruise', ...(isProof() ? folders : ['--max-depth', '2', ...files])).output
    copy.remove(...files)
  })

  test.each(violations)('%s: %s', (rule, file) => {
    const lines = output.split('\n').filter((line) => line.includes(`error ${rule}: `))
    expect(
      lines.some((line) => line.includes(`: ${file} `)) ||
        chains(rule).some((chain) => chain.includes(file) || chain.includes(`${path.posix.dirname(file)} `)),
    ).toBe(true)
  })

  test('every rule is broken here', async () => {
    const { default: config } = await import('../../.dependency-cruiser.js')
    const names = config.forbidden.map(({ name }: { name: string }) => name)
    expect([...new Set(violations.map(([rule]) => rule))].sort()).toEqual([...names].sort())
  })

  /** A circle is reported over several lines. */
  function chains(rule: string): string[] {
    return output.split(/(?=^ {2}error )/m).filter((entry) => entry.startsWith(`  error ${rule}: `))
  }
})

describe('lint', () => {
  const violations: [rule: string, file: string, text: string][] = [
    ['no-explicit-any', 'src/workflows/broken1.ts', 'export const value: any = 1\n'],
    [
      'no-non-null-assertion',
      'src/workflows/broken2.ts',
      'export const first = (list: string[]): string => list[0]!\n',
    ],
    [
      'no-floating-promises',
      'src/workflows/broken3.ts',
      'const work = async (): Promise<number> => 1\nexport function run(): void {\n  work()\n}\n',
    ],
    [
      'no-misused-promises',
      'src/workflows/broken4.ts',
      'const work = async (): Promise<boolean> => false\nexport function run(): number {\n  if (work()) return 1\n  return 2\n}\n',
    ],
    [
      'await-thenable',
      'src/workflows/broken5.ts',
      'export async function run(): Promise<number> {\n  return await 1\n}\n',
    ],
    ['no-restricted-properties', 'src/workflows/broken6.ts', "export const home = process.env['HOME']\n"],
    ['no-restricted-properties', 'src/server/broken.ts', 'export const { env } = process\n'],
    [
      'no-restricted-imports',
      'src/server/broken2.ts',
      "import { env } from 'node:process'\nexport const home = env['HOME']\n",
    ],
    [
      'consistent-type-imports',
      'src/workflows/broken7.ts',
      "import { Slug } from '../slugs.ts'\nexport const slug: Slug = 'users'\n",
    ],
    ['consistent-type-definitions', 'src/workflows/broken8.ts', 'export interface Thing {\n  id: string\n}\n'],
    ['no-console', 'src/workflows/broken9.ts', "console.log('hello')\n"],
    [
      'no-else-return',
      'src/workflows/broken10.ts',
      'export function pick(a: boolean): number {\n  if (a) {\n    return 1\n  } else {\n    return 2\n  }\n}\n',
    ],
    ['eqeqeq', 'src/workflows/broken11.ts', 'export const same = (a: unknown, b: unknown): boolean => a == b\n'],
    ['no-unused-vars', 'src/workflows/broken12.ts', "import { slugs } from '../slugs.ts'\nexport const a = 1\n"],
    ['no-default-export', 'src/workflows/broken13.ts', 'export default 1\n'],
    ['only-throw-error', 'src/workflows/broken14.ts', "export function run(): never {\n  throw 'no'\n}\n"],
    [
      'switch-exhaustiveness-check',
      'src/workflows/broken15.ts',
      "export function pick(a: 'x' | 'y'): number {\n  switch (a) {\n    case 'x':\n      return 1\n  }\n  return 2\n}\n",
    ],
    ['ban-ts-comment', 'src/workflows/broken16.ts', '// @ts-ignore\nexport const a: number = 1\n'],
    [
      'max-lines',
      'src/workflows/broken17.ts',
      Array.from({ length: 201 }, (_, line) => `export const a${line} = ${line}\n`).join(''),
    ],
    [
      'max-lines-per-function',
      'src/workflows/broken18.ts',
      `export function run(): void {\n${"  JSON.parse('1')\n".repeat(76)}}\n`,
    ],
    [
      'no-focused-tests',
      'tests/unit/broken.test.ts',
      "import { expect, test } from '@jest/globals'\ntest.only('a', () => expect(1).toBe(1))\n",
    ],
    [
      'no-disabled-tests',
      'tests/unit/broken2.test.ts',
      "import { expect, test } from '@jest/globals'\ntest.skip('a', () => expect(1).toBe(1))\n",
    ],
  ]
  let output = ''

  beforeAll(() => {
    copy.write(Object.fromEntries(violations.map(([, file, text]) => [file, text])))
    copy.write({
      'src/workflows/right.ts': 'export const right = 1\n',
      'tests/unit/right.test.ts': "process.env['A'] = '1'\n",
    })
    const files = [...violations.map(([, file]) => file), 'src/workflows/right.ts', 'tests/unit/right.test.ts']
    output = copy.run('oxlint', '--type-aware', '--format', 'unix', ...files).output
    copy.remove(...files)
  })

  test.each(violations)('%s: %s', (rule, file) => {
    const lines = output.split('\n').filter((line) => line.includes(file))
    expect(lines.join('\n')).toMatch(new RegExp(`[(/]${rule}\\)`))
  })

  test('what keeps the rules is left alone', () => {
    expect(output).not.toContain('right')
  })
})

test('house style: each rule that no tool has fails at its line, and what keeps it does not', () => {
  const files = {
    'src/domain/broken.ts': 'export function broken({\n  a,\n}: {\n  a: string\n}): string {\n  return a\n}\n',
    'src/domain/broken2.ts': 'export function broken2<T>({\n  a,\n}: Readonly<{\n  a: T\n}>): T {\n  return a\n}\n',
    'src/domain/broken4.ts': `// ${'word '.repeat(24)}\nexport const broken4 = 1\n`,
    'src/domain/broken3.ts': 'export type Other = string\nexport const otherName = 1\n',
    'docs/broken.md': ['The client signs h', 'is contract.\n'].join(''),
    'src/domain/right.ts':
      'type RightArgs = { a: string }\n\nexport function right({ a }: RightArgs): { b: string } {\n  return { b: a }\n}\n',
    'src/domain/shape.ts': 'export type Shape = string\nexport const drawShape = 1\n',
    'src/domain/subject.ts': 'export const one = 1\nexport const two = 2\n',
  }
  copy.write(files)
  const { code, output } = copy.run('node', 'scripts/house-style.mjs')
  copy.remove(...Object.keys(files))
  expect(code).toBe(1)
  expect(output.trim().split('\n')).toEqual([
    'src/domain/broken.ts:3 arguments-have-a-named-type',
    'src/domain/broken2.ts:3 arguments-have-a-named-type',
    'src/domain/broken3.ts:1 files-are-named-for-their-export',
    'src/domain/broken4.ts:1 comments-fit-the-page',
    'docs/broken.md:1 people-are-they',
  ])
})

const describeInProof = isProof() ? describe : () => undefined

describeInProof('types', () => {
  const violations: [code: string, file: string, text: string][] = [
    ['TS7006', 'src/workflows/broken1.ts', 'export const run = (value) => String(value)\n'],
    ['TS2322', 'src/workflows/broken2.ts', 'export const first = (list: string[]): string => list[0]\n'],
    ['TS2375', 'src/workflows/broken3.ts', 'export const a: { b?: string } = { b: undefined as string | undefined }\n'],
    ['TS1294', 'src/workflows/broken4.ts', 'export enum Colour {\n  Red,\n}\n'],
    ['TS1484', 'src/workflows/broken5.ts', "import { Slug } from '../slugs.ts'\nexport const slug: Slug = 'users'\n"],
    [
      'TS2740',
      'src/access/broken.ts',
      "import type { Slug } from '../slugs.ts'\nexport const row = { users: 1 } satisfies Record<Slug, number>\n",
    ],
  ]

  test('implicit any, an unchecked index, an explicit undefined, an enum, a value import of a type, a missing policy row', () => {
    copy.write(Object.fromEntries(violations.map(([, file, text]) => [file, text])))
    const { code, output } = copy.run('tsc', '--noEmit', '-p', '.', '--pretty', 'false')
    copy.remove(...violations.map(([, file]) => file))
    expect(code).not.toBe(0)
    for (const [error, file] of violations) expect(output).toMatch(new RegExp(`^${file}\\(.*${error}`, 'm'))
  })
})

test('format: a file that prettier would write otherwise fails', () => {
  copy.write({
    'src/workflows/broken.ts': 'export const a = "b";\n',
    'src/workflows/right.ts': "export const a = 'b'\n",
  })
  const broken = copy.run('prettier', '--check', 'src/workflows/broken.ts')
  const right = copy.run('prettier', '--check', 'src/workflows/right.ts')
  copy.remove('src/workflows/broken.ts', 'src/workflows/right.ts')
  expect(broken.code).toBe(1)
  expect(right.code).toBe(0)
})

describeInProof('the whole repository', () => {
  test('dead code: an unused file, an unused export, an unused and an undeclared package fail', () => {
    const manifest = JSON.parse(readFileSync(path.join(copy.folder, 'package.json'), 'utf8'))
    const clock = readFileSync(path.join(copy.folder, 'src/adapters/now.ts'), 'utf8')
    copy.write({
      'package.json': JSON.stringify({ ...manifest, dependencies: { ...manifest.dependencies, croner: '10.0.1' } }),
      'src/domain/deadFile.ts': 'export const dead = 1\n',
      'src/adapters/now.ts': `import 'qs-esm'\n${clock}\nexport const deadExport = 1\nexport type DeadType = 1\n`,
    })
    const { code, output } = copy.run('knip', '--no-progress')
    copy.remove('src/domain/deadFile.ts')
    copy.write({ 'package.json': `${JSON.stringify(manifest, null, 2)}\n`, 'src/adapters/now.ts': clock })
    expect(code).not.toBe(0)
    expect(output).toMatch(/^Unused files[\s\S]*src\/domain\/deadFile\.ts/m)
    expect(output).toMatch(/^Unused dependencies[\s\S]*^croner/m)
    expect(output).toMatch(/^Unlisted dependencies[\s\S]*^qs-esm/m)
    expect(output).toMatch(/^Unused exports[\s\S]*^deadExport/m)
    expect(output).toMatch(/^Unused exported types[\s\S]*^DeadType/m)
  })

  test('test-only code: a file and an export that only tests use fail', () => {
    const clock = readFileSync(path.join(copy.folder, 'src/adapters/now.ts'), 'utf8')
    copy.write({
      'src/domain/onlyTested.ts': 'export const onlyTested = 1\n',
      'src/adapters/now.ts': `${clock}\nexport const onlyTestedToo = 1\n`,
      'tests/unit/broken.test.ts':
        "import { onlyTestedToo } from '../../src/adapters/now.ts'\nimport { onlyTested } from '../../src/domain/onlyTested.ts'\nvoid [onlyTested, onlyTestedToo]\n",
    })
    const all = copy.run('knip', '--no-progress')
    const production = copy.run('knip', '--production', '--no-progress')
    copy.remove('src/domain/onlyTested.ts', 'tests/unit/broken.test.ts')
    copy.write({ 'src/adapters/now.ts': clock })
    expect([all.code, production.code === 0]).toEqual([0, false])
    expect(production.output).toMatch(/^Unused files[\s\S]*src\/domain\/onlyTested\.ts/m)
    expect(production.output).toMatch(/^Unused exports[\s\S]*^onlyTestedToo/m)
  })

  test('generated files: whatever has drifted is named, and so is a migration that was not made', () => {
    const file = 'collections/projectTypes.ts'
    const collection = readFileSync(path.join(copy.folder, file), 'utf8')
    const lifecycle = readFileSync(path.join(copy.folder, 'src/domain/lifecycles/milestone.ts'), 'utf8')
    const policy = readFileSync(path.join(copy.folder, 'src/access/policy.ts'), 'utf8')
    const importMap = readFileSync(path.join(copy.folder, 'src/app/(payload)/admin/importMap.js'), 'utf8')
    copy.write({
      [file]: collection.replace("{ name: 'icon',", "{ name: 'shape', type: 'text' },\n    { name: 'icon',"),
      'src/domain/lifecycles/milestone.ts': lifecycle.replace("by: ['admin']", "by: ['admin', 'client']"),
      'src/access/policy.ts': policy.replace('media: { read: anyone', 'media: { read: admins'),
      'src/app/(payload)/admin/importMap.js': `${importMap}// edited\n`,
    })
    const { code, output } = copy.run('node', 'scripts/generate.mjs', '--check')
    copy.write({ [file]: collection, 'src/domain/lifecycles/milestone.ts': lifecycle, 'src/access/policy.ts': policy })
    expect(code).toBe(1)
    for (const stale of ['src/payload-types.ts', 'importMap.js', 'docs/lifecycles.md', 'docs/access.md']) {
      expect(output).toContain(`${stale} is not up to date`)
    }
    expect(output).toContain('ALTER TABLE "project_types" ADD COLUMN "shape"')
  })

  test('what no tool of OpenAPI would read', () => {
    const file = 'src/http/openApi/operationOf.ts'
    const text = readFileSync(path.join(copy.folder, file), 'utf8')
    copy.write({ [file]: text.replace('    summary,\n', '').replace("in: 'query'", "in: 'queries'") })
    const { code, output } = copy.run('node', 'scripts/lint-openapi.mjs')
    copy.write({ [file]: text })
    expect(code).toBe(1)
    expect(output).toContain('operation-summary: ')
    expect(output).toContain('struct: ')
  })
})
