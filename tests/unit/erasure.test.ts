import { expect, test } from '@jest/globals'
import { readFileSync } from 'node:fs'
import { erasedData, keptData } from '../../src/workflows/users/erasure.ts'

test('the page on privacy names all that an erasure takes away and keeps, in this order', () => {
  const page = readFileSync('docs/privacy.md', 'utf8')
  const [erased = '', kept = ''] = page.slice(page.indexOf('\nErased:')).split('\nKept')
  const namesIn = (text: string) => [...text.matchAll(/^\| `(\w+)` \|/gm)].map(([, name]) => name)
  expect(namesIn(erased)).toEqual(erasedData)
  expect(namesIn(kept)).toEqual(keptData)
})
