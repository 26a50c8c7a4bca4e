import { expect, test } from '@jest/globals'
import { cleanLine } from '../../src/adapters/mail/cleanText.ts'
import { scrubText } from '../../src/adapters/scrub.ts'
import { sanitizeFileName } from '../../src/adapters/upload/sanitizeFileName.ts'
import { toCsv } from '../../src/lib/toCsv.ts'
import { isWebAddress } from '../../src/lib/isWebAddress.ts'
import { effortOf } from '../support/effortOf.ts'
import { previewOf } from '../../src/domain/notifications/previewOf.ts'

const length = 400_000

/** Texts on which a pattern that tries again at every place takes a time that grows with the square of their length. */
const texts = ['.', ' ', 'a+', 'a:', '=', 'a://', 'a://b:', '\n', '\t', '&token=', '<', 'Bearer ', '@', '\\'].flatMap(
  (piece) => [piece.repeat(length / piece.length), `a${piece.repeat(length / piece.length)}a`],
)

test.each([
  ['names of files', sanitizeFileName],
  ['lines of the log', scrubText],
  ['cells of a table', (text: string) => toCsv({ rows: [[text]] })],
  ['lines of a mail', cleanLine],
  ['beginnings of messages', previewOf],
  ['web addresses', isWebAddress],
])('%s that strangers make long take no time to look through', async (_name, look) => {
  const effort = await effortOf(() => {
    for (const text of texts) look(text)
  })
  // Where the time grows with the square it is thousands.
  expect(effort).toBeLessThan(200)
})

test('a name still ends in no dot and no space, and secrets in addresses are still cut out', () => {
  expect(sanitizeFileName('  report . pdf. . ')).toBe('report . pdf')
  expect(sanitizeFileName('...')).toBe('file')
  expect(scrubText('postgres://me:secret@host/db and git+https://you:key@host')).toBe(
    'postgres://me:[redacted]@host/db and git+https://you:[redacted]@host',
  )
})
