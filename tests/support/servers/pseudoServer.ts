import { readFileSync } from 'node:fs'
import { registerHooks } from 'node:module'
import { fileURLToPath } from 'node:url'
import { ar } from '../../../src/i18n/ar/index.ts'
import { pseudoMessages } from '../pseudoMessages.ts'

// For `node --import`: the server and its built panel read the pseudo-language in place of the folder `ar`.
const translations: Record<string, Record<string, string>> = ar
const pseudoOf = new Map(
  Object.entries(pseudoMessages).flatMap(([area, messages]) =>
    Object.entries(messages).map(([key, message]) => [translations[area]?.[key] ?? '', message] as const),
  ),
)

registerHooks({
  resolve(specifier, context, nextResolve) {
    const isCatalogue = context.parentURL?.endsWith('/src/i18n/catalogues.ts') ?? false
    if (!isCatalogue || specifier !== './ar/index.ts') return nextResolve(specifier, context)
    return nextResolve(new URL('../pseudoFolder.ts', import.meta.url).href, context)
  },
  load(url, context, nextLoad) {
    if (!url.includes('/.next/server/chunks/')) return nextLoad(url, context)
    return { format: 'commonjs', source: inPseudo(readFileSync(fileURLToPath(url), 'utf8')), shortCircuit: true }
  },
})

/** A compiled chunk with the pseudo message in place of each Arabic one: in the compiled catalogue, a property's value. */
function inPseudo(chunk: string): string {
  if (!/\p{Script=Arabic}/u.test(chunk)) return chunk
  const literal = /:("(?:[^"\\]|\\.)*")/gs
  let text = ''
  let from = 0
  for (let found = literal.exec(chunk); found; found = literal.exec(chunk)) {
    const [whole, value = ''] = found
    const message = pseudoOf.get(textOf(value))
    if (message === undefined) {
      // It may have begun with the end of another literal.
      literal.lastIndex = found.index + 1
      continue
    }
    text += `${chunk.slice(from, found.index)}:${JSON.stringify(message)}`
    from = found.index + whole.length
  }
  return text + chunk.slice(from)
}

function textOf(literal: string): string {
  try {
    return String(JSON.parse(literal))
  } catch {
    return ''
  }
}
