import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { registerHooks } from 'node:module'
import path from 'node:path'

type Found = [url: string, format: string]

/**
 * Where packages find each other's files is found once for all warm processes: the looking costs a third of what
 * loading them does. `keep` leaves what was found by then to the processes that come after this one.
 */
export function rememberImports({ folder }: { folder: string }): { keep: () => void } {
  const file = path.join(folder, 'imports.json')
  const isKnown = existsSync(file)
  const known = new Map(isKnown ? (JSON.parse(readFileSync(file, 'utf8')) as [string, Found][]) : []) // `keep` wrote it
  registerHooks({
    resolve(specifier, context, nextResolve) {
      const { parentURL = '', conditions } = context
      if (!parentURL.includes('/node_modules/')) return nextResolve(specifier, context)
      const key = `${conditions.includes('import') ? 'import' : 'require'} ${specifier} ${parentURL}`
      const found = known.get(key)
      if (found) return { url: found[0], format: found[1], shortCircuit: true }
      const resolved = nextResolve(specifier, context)
      const { url, format } = resolved
      if (!isKnown && format && url.startsWith('file:')) known.set(key, [url, format])
      return resolved
    },
  })
  return {
    keep: () => {
      if (existsSync(file)) return
      const draft = `${file}.${process.pid}`
      writeFileSync(draft, JSON.stringify([...known]))
      renameSync(draft, file)
    },
  }
}
