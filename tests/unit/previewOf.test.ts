import { expect, test } from '@jest/globals'
import { previewOf } from '../../src/domain/notifications/previewOf.ts'

test('a preview is the beginning on one line, never half a character', () => {
  expect(previewOf('  Dear\n\nall,\tthanks ')).toBe('Dear all, thanks')
  const long = previewOf('🌴'.repeat(500))
  expect([...long]).toHaveLength(200)
  expect(long.isWellFormed()).toBe(true)
  expect(long.endsWith('🌴…')).toBe(true)
  expect(previewOf(`${' '.repeat(5000)}late`)).toBe('late')
})
