import { existsSync, watch } from 'node:fs'
import path from 'node:path'
import { root } from './root.mjs'

const sources = ['src', 'collections', 'endpoints', 'hooks', 'payload.config.ts', '.env']
/** Next reloads these itself. The others are generated while the server starts. */
const left = /^src\/(app|admin)\/|^src\/payload-types\.ts$|^src\/migrations\//
const pauseMs = 200

/** Calls `onChange` a moment after the last change to the server's sources. */
export function watchSources(onChange) {
  let timer
  for (const source of sources.filter((name) => existsSync(path.join(root, name)))) {
    watch(path.join(root, source), { recursive: true }, (_, name) => {
      const file =
        path.extname(source) || source === '.env' ? source : `${source}/${String(name).replaceAll('\\', '/')}`
      if (left.test(file)) return
      clearTimeout(timer)
      timer = setTimeout(() => {
        process.stderr.write(`${file} changed: starting again.\n`)
        onChange()
      }, pauseMs)
    })
  }
}
