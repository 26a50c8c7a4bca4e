import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { cannotMatter } from '../support/access/mutants/cannotMatter.ts'
import { endpointMutants } from '../support/access/mutants/endpointMutants.ts'
import { failedIn } from '../support/access/mutants/failedIn.ts'
import { fieldMutants } from '../support/access/mutants/fieldMutants.ts'
import { limitMutants } from '../support/access/mutants/limitMutants.ts'
import { panelMutants } from '../support/access/mutants/panelMutants.ts'
import { payloadMutants } from '../support/access/mutants/payloadMutants.ts'
import { policyMutants } from '../support/access/mutants/policyMutants.ts'
import { ruleMutants } from '../support/access/mutants/ruleMutants.ts'
import { runMutants, type Outcome } from '../support/access/mutants/runMutants.ts'
import { read } from '../support/access/mutants/sources.ts'
import { buildWorld, worldEnvironment, type World } from '../support/access/world.ts'
import { startPlatform, type Platform } from '../support/platform.ts'

/**
 * Every rule of who may do what, one step wider, each in a copy of the tree: the access tests have to fail for each.
 * `PROVE_MUTANTS` is a pattern: it keeps those whose kind or name it matches.
 */
const wanted = new RegExp(process.env['PROVE_MUTANTS'] ?? '')
const print = (text: string) => process.stdout.write(text)

let platform: Platform
let world: World

beforeAll(async () => {
  platform = await startPlatform({ env: worldEnvironment, books: false })
  world = await buildWorld(platform)
})

afterAll(() => platform?.stop())

test('no rule can be made wider without a test that fails', async () => {
  const sets = {
    policy: policyMutants(),
    endpoints: endpointMutants(),
    limits: limitMutants(),
    rules: ruleMutants(),
    payload: payloadMutants(),
    panel: panelMutants(),
    fields: fieldMutants(),
  }
  const kept = Object.entries(sets).map(
    ([set, mutants]) => [set, mutants.filter(({ kind, name }) => wanted.test(kind) || wanted.test(name))] as const,
  )
  const mutants = kept.flatMap(([, of]) => of)
  print(`${mutants.length} mutants\n`)
  expect(mutants.length).toBeGreaterThan(0)
  const outcomes = await runMutants({ platform, world, mutants, tell: print })
  const isCaught = ({ caughtBy }: Outcome) => caughtBy.length > 0
  const isExcused = ({ mutant }: Outcome) => cannotMatter(mutant) !== undefined
  const excused = outcomes.filter((one) => isExcused(one) && !isCaught(one))
  for (const [because, of] of Map.groupBy(excused, ({ mutant }) => cannotMatter(mutant)))
    print(`cannot matter, for ${because}:\n${of.map((one) => `  ${placeOf(one)}\n`).join('')}`)
  for (const [set, of] of kept) {
    const found = outcomes.filter(({ mutant }) => of.includes(mutant))
    const counted = found.filter((one) => !excused.includes(one))
    print(
      `${set}: ${counted.filter(isCaught).length} of ${counted.length} caught, ${found.length - counted.length} cannot matter\n`,
    )
  }
  const missed = outcomes.filter((one) => !isCaught(one) && !isExcused(one)).map(placeOf)
  print(
    `all: ${outcomes.filter(isCaught).length} of ${outcomes.length - excused.length} caught, ${excused.length} cannot matter\n`,
  )
  expect(missed).toEqual([])
  const excusesWithoutUse = outcomes.filter((one) => isCaught(one) && isExcused(one)).map(placeOf)
  expect(excusesWithoutUse).toEqual([])
}, 3_600_000)

function placeOf({ mutant: { file, line, name } }: Pick<Outcome, 'mutant'>): string {
  return `${file}:${line} ${name}`
}

test('three faults fail three times, though every generated page says the same as they do', () => {
  const failed = failedIn({ files: faults(), before: ['scripts/generate.mjs'], suite: ['tests/access/table.test.ts'] })
  print(`three faults: ${failed.length} tests fail\n`)
  expect(failed).toEqual(
    expect.arrayContaining([
      'contracts: a draft contract read',
      'messages: a message to the client read',
      'Administration GET /admin/users',
    ]),
  )
}, 600_000)

/** Drafts are shown, anyone reads messages, and one list is for every user. */
function faults(): Record<string, string> {
  const change = ({ file, from, to }: { file: string; from: string; to: string }) => {
    const text = read(file)
    if (!text.includes(from)) throw new Error(`${file} has changed: ${from}`)
    return text.replace(from, to)
  }
  const policy = 'src/access/policy.ts'
  const endpoint = 'endpoints/admin/listUsers.ts'
  const shown = change({
    file: policy,
    from: "allOf(rowsOf('client'), rowsWhere({ sentAt: { exists: true } }))",
    to: "rowsOf('client')",
  })
  const messages = "read: allOf(anyOf(admins, rowsOf('sender'), rowsOf('recipient')), shown)"
  if (!shown.includes(messages)) throw new Error(`${policy} has changed: ${messages}`)
  return {
    [policy]: shown.replace(messages, 'read: ({ user }) => user !== null'),
    [endpoint]: change({ file: endpoint, from: "allow: 'admin'", to: "allow: 'user'" }),
  }
}
