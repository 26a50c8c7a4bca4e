import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from '@jest/globals'
import { notificationKinds, type AnyKind } from '../../src/domain/notifications/notificationKinds.ts'

/** The paths in the table of docs/notifications.md. */
const [, section = ''] = readFileSync('docs/notifications.md', 'utf8').split('\n## Where emails lead\n')
const documented = [...(section.split('\n## ')[0] ?? '').matchAll(/^\| `(\/[^`?]*)(?:\?token=)?` \|/gm)].map(
  ([, route = '']) => route,
)

/** Objects of the code that lead into the frontend: `{ path: '/verify-email', authTokenId }`. */
function writtenRoutes(): string[] {
  const files = ['src/workflows', 'src/adapters/mail', 'src/domain/notifications'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .map((name) => readFileSync(path.join(folder, name), 'utf8')),
  )
  return files.flatMap((text) => {
    const flat = text
      .replaceAll(/\$\{(\w+)\.id\}/g, '<$1Id>')
      .replaceAll(/\$\{\w+\.(\w+Id)\}/g, '<$1>')
      .replaceAll(/\$\{\w+\}/g, '')
    return [...flat.matchAll(/\{[^{}]*\bpath: (['`])(\/[^'`?]*)[^{}]*\}/g)]
      .filter(([object]) => !object.includes("site: 'backend'") && !object.includes('seconds'))
      .map(([, , route = '']) => route.replaceAll('<', '{').replaceAll('>', '}'))
  })
}

test('every page that an email leads to is in the documentation, and no other', () => {
  const kinds: AnyKind[] = Object.values(notificationKinds)
  const ofKinds = kinds.flatMap(({ pages }) => pages?.client ?? [])
  const written = writtenRoutes()
  for (const known of ['/verify-email', '/unsubscribe', '/invoices/{invoiceId}']) expect(written).toContain(known)
  expect(documented.toSorted()).toEqual([...new Set([...ofKinds, ...written])].sort())
})
