// Rules of docs/architecture.md that no other tool of `npm run check` holds. Prints each place that breaks one.
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { root } from './lib/root.mjs'

const rooms = ['src', 'client/src', 'portal', 'collections', 'endpoints', 'hooks', 'scripts', 'tests', 'docs']
const pages = ['README.md', 'CONTRIBUTING.md', 'SECURITY.md', 'CHANGELOG.md']
/** Rooms whose files have one export each. Next names the files of `src/app`, and Payload those of the migrations. */
const named =
  /^(src\/(?!app\/|migrations\/|i18n\/[a-z]{2}\/|payload-types)|client\/src\/|portal\/(?!texts\/|main)|collections\/|endpoints\/|hooks\/).*\.tsx?$/

/** Written by tools, or final once released. */
const generated =
  /^src\/(migrations\/|payload-types\.ts$|domain\/print\/printableRanges\.ts$)|^client\/src\/generated\//

const rules = {
  'comments-fit-the-page': ({ lines }) =>
    lines.flatMap((line, index) => {
      const isComment = /^\s*(\/\/|\*|\/\*) /.test(line) && !/^\s*\* https:\S+$/.test(line)
      return isComment && line.length > 120 ? [index + 1] : []
    }),

  'people-are-they': ({ lines }) =>
    lines.flatMap((line, index) => (/\bh(e|is|im|imself)\b/i.test(line) ? [index + 1] : [])),

  /** Prettier breaks a destructured parameter and its type together, so one line shows it. */
  'arguments-have-a-named-type': ({ lines }) =>
    lines.flatMap((line, index) => (/^\s*\}: (\w+<)?\{$/.test(line) ? [index + 1] : [])),

  /** For the one value that it exports, or for the type that the value is about. */
  'files-are-named-for-their-export': ({ file, text }) => {
    if (!named.test(file)) return []
    const name = path.posix.basename(file).replace(/\.tsx?$/, '')
    const names = (kinds) => [...text.matchAll(new RegExp(`^export (?:${kinds}) (\\w+)`, 'gm'))].map(([, each]) => each)
    const [value, second] = names('(?:default )?(?:async )?function\\*?|const|class')
    if (name === 'index' || value === undefined || second !== undefined) return []
    const type = `${name[0].toUpperCase()}${name.slice(1)}`
    return value.startsWith(name) || names('type').includes(type) ? [] : [1]
  },
}

const broken = []
for (const file of [...rooms.flatMap(filesOf), ...pages]) {
  const text = readFileSync(path.join(root, file), 'utf8')
  const lines = text.split('\n')
  for (const [rule, check] of Object.entries(rules)) {
    for (const line of check({ file, text, lines })) broken.push(`${file}:${line} ${rule}`)
  }
}
for (const line of broken) process.stdout.write(`${line}\n`)
process.exitCode = broken.length === 0 ? 0 : 1

function filesOf(room) {
  return readdirSync(path.join(root, room), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(ts|tsx|mjs|md)$/.test(entry.name))
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .filter((file) => !generated.test(file))
    .sort()
}
