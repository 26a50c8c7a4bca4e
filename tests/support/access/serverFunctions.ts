import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** What a script of the panel may call: `name` of the one action that takes names, or another action by its own id. */
export type ServerFunction = { operation: string; id: string; name: string | undefined }

/**
 * Every server function that the built panel answers to: the actions that Next has compiled, and the names that the
 * action of ours passes on, as Payload and `callServerFunction.ts` have them.
 */
export function serverFunctions(): ServerFunction[] {
  // Next's own file.
  const { node } = JSON.parse(readFileSync('.next/server/server-reference-manifest.json', 'utf8')) as {
    node: Record<string, { filename: string }>
  }
  return Object.entries(node).flatMap(([id, { filename }]): ServerFunction[] =>
    filename === 'src/app/(payload)/layout.tsx'
      ? names().map((name) => ({ operation: name, id, name }))
      : [{ operation: `action of ${filename.replace('node_modules/', '')}`, id, name: undefined }],
  )
}

function names(): string[] {
  const layouts = fileURLToPath(import.meta.resolve('@payloadcms/next/layouts'))
  const payloads = readFileSync(new URL('../utilities/handleServerFunctions.js', `file://${layouts}`), 'utf8')
  const ours = readFileSync('src/app/(payload)/callServerFunction.ts', 'utf8')
  const found = [
    ...keysIn(/const baseServerFunctions = \{([^}]*)\}/.exec(payloads)?.[1]),
    ...keysIn(/const names = new Set\(\[([^\]]*)\]\)/.exec(ours)?.[1]),
  ]
  return [...new Set(found)]
}

/** `'form-state': handler, slugify: handler`, or `'form-state', 'slugify'`. */
function keysIn(list: string | undefined): string[] {
  if (list === undefined) throw new Error('The names of the server functions are not where they were.')
  return [...list.matchAll(/(?:^|,)\s*'?([\w-]+)'?/g)].map(([, name = '']) => name)
}
