import { expect, test } from '@jest/globals'
import { jobNames } from '../../src/adapters/queue/jobMap.ts'
import { actionLabel } from '../../src/admin/parts/actionLabel.ts'
import { activityActions } from '../../src/domain/activity/activityActions.ts'
import { ar } from '../../src/i18n/ar/index.ts'
import { en } from '../../src/i18n/en/index.ts'
import { translator } from '../../src/i18n/translator.ts'

test('an action is a subject and a deed in snake case, and no name is there twice', () => {
  expect(activityActions.filter((action) => !/^[a-z]+(_[a-z]+)*\.[a-z]+(_[a-z]+)*$/.test(action))).toEqual([])
  expect(new Set(activityActions).size).toBe(activityActions.length)
})

test('both languages label the actions of the catalogue and no others', () => {
  const actions = [...activityActions].toSorted()
  expect(Object.keys(en.activity).toSorted()).toEqual(actions)
  expect(Object.keys(ar.activity).toSorted()).toEqual(actions)
})

test('an action is labelled in the language of its reader, an unknown one is spelled out', () => {
  const said = (locale: 'en' | 'ar') => actionLabel({ action: 'project.updated', t: translator(locale) })
  expect([said('en'), said('ar')]).toEqual(['Project updated', 'تعديل مشروع'])
  expect(actionLabel({ action: 'something.unheard', t: translator('en') })).toBe('Something unheard')
})

test('every kind of job is called something in both languages', () => {
  for (const { jobNames: said } of [en, ar]) {
    expect(jobNames.filter((name) => !Object.hasOwn(said, name))).toEqual([])
  }
})
