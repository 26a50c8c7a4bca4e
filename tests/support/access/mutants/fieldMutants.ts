import { filesUnder, lineAt, placesOf, read } from './sources.ts'
import { readTable } from '../readTable.ts'
import type { Mutant } from './types.ts'

/** Every rule of a single field of every collection, taken away. */
export function fieldMutants(): Mutant[] {
  return filesUnder('collections').flatMap((file) => {
    const text = read(file)
    const slug = /\n {2}slug: '([\w-]+)'/.exec(text)?.[1]
    if (!slug) return []
    return [...closed({ file, text, slug }), ...made({ file, text, slug }), ...ruled({ file, text, slug })]
  })
}

type Source = { file: string; text: string; slug: string }

/** `systemField` and `ownershipField`, which no caller writes. */
function closed({ file, text, slug }: Source): Mutant[] {
  const pattern = /\b(systemField|ownershipField|readOnlyJsonField)\(\{\s*name: '\w+'/
  return placesOf({ text, pattern }).map(({ start, end, found }) => {
    const field = /name: '(\w+)'/.exec(found[0])?.[1] ?? ''
    return writable({ file, text, slug, field, start, end, name: found[1] ?? '', widened: '((field: any) => field)' })
  })
}

/** Fields whose rule comes from `src/fields`. */
function made({ file, text, slug }: Source): Mutant[] {
  const pattern = /\b(statusField|currencyField|moneyField|ledgerField)\((?:\{[^}]*?name: '(\w+)')?/
  return placesOf({ text, pattern }).map(({ start, end, found }) => {
    const [, maker = '', field = maker.replace('Field', '')] = found
    const widened = `((...given: any) => ({ ...(${maker} as any)(...given), access: {} }))`
    const mutant = writable({ file, text, slug, field, start, end, name: maker, widened })
    return maker === 'ledgerField'
      ? { ...mutant, excuse: mutant.excuse ?? 'it is read from the ledger and stored nowhere' }
      : mutant
  })
}

/** Fields with their own rules. */
function ruled({ file, text, slug }: Source): Mutant[] {
  return placesOf({ text, pattern: /\n\s*(?:[^\n]*[ {])?(access: (?:\w+(?![\w(])|\{[^\n}]*\}))/ }).flatMap(
    ({ start, end, found }) => {
      const field = [...text.slice(0, start).matchAll(/name: '(\w+)'/g)].at(-1)?.[1] ?? ''
      const widened = 'access: {}'
      const mutant = writable({ file, text, slug, field, start, end, name: found[1] ?? '', widened })
      if (!/\bread:/.test(found[1] ?? '')) return [mutant]
      const isAbout = (key: string) => key === `read field | ${slug}.${field}`
      return [{ ...mutant, isAbout, asks: isAbout, excuse: undefined }]
    },
  )
}

type Widened = Source & { field: string; start: number; end: number; name: string; widened: string }

function writable({ file, text, slug, field, start, end, name, widened }: Widened): Mutant {
  return {
    name: `${slug}.${field}: ${name}`,
    file,
    line: lineAt({ text, index: start }),
    edits: [{ start, end, text: widened }],
    isAbout: (key) => new RegExp(`^fields \\| ${slug} \\| (changed|made) \\| ${field}$`).test(key),
    asks: (key) => key.startsWith(`fields | ${slug} |`),
    place: `${file}:${start}`,
    kind: 'fields',
    excuse: isWritten(slug) ? undefined : `nobody writes rows of ${slug} by Payload's own doors`,
  }
}

function isWritten(slug: string): boolean {
  const lines = (readTable()['Rows of collections'] ?? []).filter(({ collection }) => collection === slug)
  return lines.some(({ create, change }) => [create, change].some((word) => word && word !== 'nobody'))
}
