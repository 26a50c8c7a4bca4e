import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import pg from 'pg'
import type { Platform } from '../../platform.ts'
import { runWarm } from '../../servers/runWarm.ts'
import { allChecks } from '../checks.ts'
import type { World } from '../world.ts'
import { failedIn } from './failedIn.ts'
import { read, root } from './sources.ts'
import type { Edit, Mutant } from './types.ts'

/** What became of a mutant: the checks that failed, which are about it. */
export type Outcome = { mutant: Mutant; caughtBy: string[] }

type RunMutantsArgs = { platform: Platform; world: World; mutants: Mutant[]; tell?: (text: string) => void }

/**
 * Runs mutants in copies of the tree, many in one: of one kind, and never two in one place. Each counts as caught only
 * by a check that is about its own rule. The platform's server is ended; every tree gets a copy of its database and
 * folder. Those with a `suite` have its files run in a whole copy of the repository instead.
 */
export async function runMutants({
  platform,
  world,
  mutants,
  tell = () => undefined,
}: RunMutantsArgs): Promise<Outcome[]> {
  await platform.server.stop()
  const trees = inTrees(mutants)
  const outcomes: Outcome[] = []
  for (const [index, tree] of trees.entries()) {
    const { suite } = tree[0] ?? {}
    const failed = suite ? failedIn({ files: edited(tree), suite }) : await runTree({ platform, world, mutants: tree })
    const found = tree.map((mutant) => ({ mutant, caughtBy: failed.filter((key) => mutant.isAbout(key)) }))
    outcomes.push(...found)
    const caught = found.filter(({ caughtBy }) => caughtBy.length > 0).length
    tell(`tree ${index + 1} of ${trees.length}, ${tree[0]?.kind}: ${caught} of ${tree.length} caught\n`)
  }
  return outcomes
}

/** Mutants of one kind together, those of one place apart. */
function inTrees(mutants: Mutant[]): Mutant[][] {
  const trees: Mutant[][] = []
  for (const mutant of mutants) {
    const tree = trees.find((one) => one[0]?.kind === mutant.kind && one.every(({ place }) => place !== mutant.place))
    if (tree) tree.push(mutant)
    else trees.push([mutant])
  }
  return trees
}

type RunTreeArgs = { platform: Platform; world: World; mutants: Mutant[] }

/** The keys of the checks that fail. */
async function runTree({ platform, world, mutants }: RunTreeArgs): Promise<string[]> {
  const folder = copySources(edited(mutants))
  const place = await copyData({ platform, folder })
  const server = await runWarm({
    entry: path.join(folder, 'src/server/index.ts'),
    env: { PATH: process.env['PATH'] ?? '', HOME: folder, ...platform.environment(), ...place.env },
  })
  const db = new pg.Pool({ connectionString: place.env.DATABASE_URL, max: 2 })
  db.on('error', () => undefined)
  try {
    const port = await server.printed(/is ready on port (\d+)/)
    const checks = allChecks().filter(({ key }) => mutants.some(({ isAbout, asks }) => (asks ?? isAbout)(key)))
    const there = moved({ world, url: `http://127.0.0.1:${port}`, db })
    const failed: string[] = []
    for (const { key, expected, find } of checks) {
      const found = await find(there).catch((err: unknown) => String(err))
      if (!isEqual(found, expected)) failed.push(key, ...added({ key, found, expected }))
    }
    return failed
  } finally {
    await server.end('SIGTERM')
    await db.end()
    await place.drop()
    rmSync(folder, { recursive: true, force: true })
  }
}

/** What the server is made of, under this very tree: the warm processes have its packages already. */
const sources = ['src', 'collections', 'endpoints', 'hooks', 'payload.config.ts']

function copySources(files: Record<string, string>): string {
  mkdirSync(path.join(root, '.build'), { recursive: true })
  const folder = mkdtempSync(path.join(root, '.build', 'mutants-'))
  for (const name of sources) cpSync(path.join(root, name), path.join(folder, name), { recursive: true })
  for (const [name, text] of Object.entries(files)) writeFileSync(path.join(folder, name), text)
  return folder
}

/** Of a list that should be shorter each thing that is too much, so that it counts for its own mutant. */
function added({ key, found, expected }: { key: string; found: unknown; expected: unknown }): string[] {
  if (!Array.isArray(found) || !Array.isArray(expected)) return []
  return found.filter((one) => !expected.includes(one)).map((one) => `${key} | ${String(one)}`)
}

function isEqual(a: unknown, b: unknown): boolean {
  return JSON.stringify(sorted(a)) === JSON.stringify(sorted(b))
}

function sorted(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
}

/** The files of the tree as the mutants have them. */
function edited(mutants: Mutant[]): Record<string, string> {
  const byFile = Map.groupBy(mutants, ({ file }) => file)
  return Object.fromEntries(
    [...byFile].map(([file, of]) => [file, apply({ text: read(file), edits: of.flatMap(({ edits }) => edits) })]),
  )
}

function apply({ text, edits }: { text: string; edits: Edit[] }): string {
  return edits
    .toSorted((a, b) => b.start - a.start)
    .reduce(
      (result, { start, end, text: replacement }) => result.slice(0, start) + replacement + result.slice(end),
      text,
    )
}

/** The same people and rows, asked of another server. */
function moved({ world, url, db }: { world: World; url: string; db: pg.Pool }): World {
  for (const client of Object.values(world.clients)) client.setUrl(url)
  for (const { client } of Object.values(world.others)) client.setUrl(url)
  world.leaks.clear()
  return { ...world, url, db }
}

let copies = 0

async function copyData({ platform, folder }: { platform: Platform; folder: string }) {
  copies += 1
  const environment = platform.environment()
  const url = new URL(environment['DATABASE_URL'] ?? '')
  const [original, name] = [url.pathname.slice(1), `${url.pathname.slice(1)}_m${copies}`]
  await administrate([
    `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '${original}'`,
    `CREATE DATABASE ${name} TEMPLATE ${original} OWNER "${url.username}"`,
  ])
  const dataDir = path.join(folder, '.data')
  cpSync(platform.dataDir, dataDir, { recursive: true })
  url.pathname = `/${name}`
  return {
    env: { DATABASE_URL: url.href, DATA_DIR: dataDir, MEDIA_DIR: path.join(dataDir, 'media') },
    drop: () => administrate([`DROP DATABASE ${name} WITH (FORCE)`]),
  }
}

async function administrate(statements: string[]): Promise<void> {
  const client = new pg.Client({ connectionString: process.env['TEST_DATABASE_ADMIN_URL'] })
  await client.connect()
  try {
    for (const statement of statements) await client.query(statement)
  } finally {
    await client.end()
  }
}
