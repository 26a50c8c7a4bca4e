import { build } from 'esbuild'
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { filesOfBundle } from './filesOfBundle.ts'

/** The programs that warm processes run most. Others are imported file by file. */
const entries = [
  'src/server/index.ts',
  'src/server/auditCommand.ts',
  'src/server/backupCommand.ts',
  'src/server/booksCommand.ts',
  'src/server/restoreCommand.ts',
  'src/server/verifyCommand.ts',
  'src/demo/index.ts',
  'tests/support/servers/plantAndLook.ts',
  'tests/support/servers/warmUp.ts',
]

/**
 * Writes all of the platform's own files as the text of one function, `(packages) => ({ [entry]: () => Promise })`.
 * Each call of it is a platform with state of its own, as anew imported files are, without the cost of finding and
 * compiling more than a thousand of them.
 */
export async function bundlePlatform({ folder }: { folder: string }): Promise<void> {
  const loaders = entries.map((entry) => `${JSON.stringify(entry)}: () => import(${JSON.stringify(`./${entry}`)})`)
  const { outputFiles } = await build({
    stdin: { contents: `export default { ${loaders.join(', ')} }`, resolveDir: path.resolve('.') },
    bundle: true,
    write: false,
    platform: 'node',
    format: 'esm',
    target: 'esnext',
    packages: 'external',
    keepNames: true,
    charset: 'utf8',
    tsconfigRaw: {},
  })
  const packages = new Set<string>()
  const body = (outputFiles[0]?.text ?? '')
    .replaceAll(/^import (?:([^;"]+?) from )?"([^"\n]+)";$/gm, (_all, names: string | undefined, name: string) => {
      packages.add(name)
      return names === undefined ? '' : constantsOf({ names, from: `packages[${JSON.stringify(name)}]` })
    })
    .replace(/export \{\s*(\w+) as default\s*\};\s*$/, 'return $1')
  const { code, names } = filesOfBundle(folder)
  writeFileSync(code, `(function (packages) { 'use strict'\n${body}\n})`)
  writeFileSync(names, JSON.stringify([...packages]))
}

/** `a, { b as c }` or `a, * as d` of an import, as constants. */
function constantsOf({ names, from }: { names: string; from: string }): string {
  const braces = /\{([^}]*)\}/.exec(names)?.[1]
  const whole = /\* as ([\w$]+)/.exec(names)?.[1]
  const usual = /^([\w$]+)/.exec(names)?.[1]
  return [
    usual && `const ${usual} = ${from}.default;`,
    whole && `const ${whole} = ${from};`,
    braces && `const {${braces.replaceAll(' as ', ': ')}} = ${from};`,
  ]
    .filter(Boolean)
    .join(' ')
}
