import { globSync, readFileSync } from 'node:fs'
import { expect, test } from '@jest/globals'
import { jobNames } from '../../src/adapters/queue/jobMap.ts'
import { actionLabel } from '../../src/admin/parts/actionLabel.ts'
import { activityLabels } from '../../src/admin/texts/activityLabels.ts'
import { stuckTexts } from '../../src/admin/texts/stuck.ts'
import { lifecycles } from '../../src/domain/lifecycles/index.ts'

/** Whatever a workflow, hook or endpoint leaves in the activity log under a name of its own. */
function recordedActions(): string[] {
  const files = globSync('{src/workflows,hooks,endpoints}/**/*.ts')
  return files.flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/\baction: '([a-z]+\.[a-zA-Z]+)'/g)].map(([, action = '']) => action),
  )
}

test('every action of the activity log is called something in both languages', () => {
  const moves = Object.values(lifecycles).flatMap(({ name, moves: table }) =>
    Object.keys(table).map((action) => `${name}.${action}`),
  )
  const actions = [...new Set([...moves, ...recordedActions()])]
  expect(actions.length).toBeGreaterThan(60)
  expect(actions.filter((action) => !Object.hasOwn(activityLabels, action))).toEqual([])
  for (const { ar } of Object.values(activityLabels)) expect(ar).toMatch(/[\u0600-\u06ff]/)
})

test('a generic change is called by what was changed', () => {
  const said = (language: string) => actionLabel({ action: 'projects.updated', kind: 'Project', language })
  expect([said('en'), said('ar')]).toEqual(['Changed: Project', 'تعديل: Project'])
  expect(actionLabel({ action: 'something.unheard', language: 'en' })).toBe('Something unheard')
})

test('every kind of job is called something in both languages', () => {
  for (const { names } of [stuckTexts.en, stuckTexts.ar]) {
    expect(jobNames.filter((name) => !Object.hasOwn(names, name))).toEqual([])
  }
})
