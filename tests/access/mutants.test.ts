import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { endpointMutants } from '../support/access/mutants/endpointMutants.ts'
import { policyMutants } from '../support/access/mutants/policyMutants.ts'
import { runMutants } from '../support/access/mutants/runMutants.ts'
import { cannotMatter } from '../support/access/mutants/cannotMatter.ts'
import { buildWorld, worldEnvironment, type World } from '../support/access/world.ts'
import { startPlatform, type Platform } from '../support/platform.ts'

let platform: Platform
let world: World

beforeAll(async () => {
  platform = await startPlatform({ env: worldEnvironment, books: false })
  world = await buildWorld(platform)
})

afterAll(() => platform?.stop())

/** All of them: `npm run prove -- access-mutants`. */
test('a rule that is made wider fails the table: a sample, and those that were missed once', async () => {
  const rules = [...policyMutants(), ...endpointMutants()].filter((mutant) => cannotMatter(mutant) === undefined)
  const missedOnce = [
    'media.create: admins',
    "messages.read: rowsOf('sender')",
    'contracts.read: rowsWhere({ sentAt: { exists: true } })',
  ]
  const sample = rules.filter(
    ({ name, kind }, index) => missedOnce.includes(name) || (kind === 'allow' && index % 9 === 0),
  )
  // Of other places all of them: nothing that one lets through changes what another is asked.
  const mutants = sample.map((mutant) => ({ ...mutant, kind: 'sample' }))
  const outcomes = await runMutants({ platform, world, mutants })
  expect(mutants.map(({ name }) => name)).toEqual(expect.arrayContaining(missedOnce))
  expect(outcomes.length).toBeGreaterThan(missedOnce.length + 5)
  expect(outcomes.filter(({ caughtBy }) => caughtBy.length === 0).map(({ mutant }) => mutant.name)).toEqual([])
})
