import { createHash } from 'node:crypto'
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs'
import path from 'node:path'
import { root } from './root.mjs'

/** The hash of these files and folders of the repository, by name and content. Those of `left` do not count. */
export function hashInputs(inputs, { left = [] } = {}) {
  const hash = createHash('sha256')
  for (const file of inputs.flatMap((input) => filesIn(input, left)).sort()) {
    hash
      .update(`${file}\0`)
      .update(readFileSync(path.join(root, file)))
      .update('\0')
  }
  return hash.digest('hex')
}

function filesIn(relative, left) {
  const absolute = path.join(root, relative)
  if (left.includes(relative) || !existsSync(absolute)) return []
  if (statSync(absolute).isFile()) return [relative]
  return readdirSync(absolute).flatMap((name) => filesIn(`${relative}/${name}`, left))
}
