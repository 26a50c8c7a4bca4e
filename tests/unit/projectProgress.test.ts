import { expect, test } from '@jest/globals'
import { projectProgress } from '../../src/domain/projects/projectProgress.ts'

test('progress is the share of completed milestones, and 100 means all of them', () => {
  expect(projectProgress({ completed: 0, total: 0 })).toBe(0)
  expect(projectProgress({ completed: 1, total: 3 })).toBe(33)
  expect(projectProgress({ completed: 2, total: 3 })).toBe(66)
  expect(projectProgress({ completed: 199, total: 200 })).toBe(99)
  expect(projectProgress({ completed: 7, total: 7 })).toBe(100)
})
