import { readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { longFiles } from '../tests/longFiles.mjs'
import { ensureBuilt } from './lib/ensureBuilt.mjs'
import { ensureInstalled } from './lib/ensureInstalled.mjs'
import { ensurePortalBuilt } from './lib/ensurePortalBuilt.mjs'
import { fail } from './lib/fail.mjs'
import { root } from './lib/root.mjs'
import { runJest } from './lib/runJest.mjs'
import { checkNode, runtimeNode } from './lib/runtimeNode.mjs'

// `npm run prove`: runs every long proof in turn; `npm run prove -- <name> …`: only these. `--list` shows what each
// proves.
// Options are numbers for the proofs: `--seed 7 --runs 100` is PROVE_SEED=7 PROVE_RUNS=100.
const folder = path.join(root, 'tests', 'prove')
const proofs = readdirSync(folder)
  .filter((file) => file.endsWith('.prove.ts'))
  .map((file) => ({ name: file.replace('.prove.ts', ''), files: [`tests/prove/${file}`], mode: { PROVE: '1' } }))
proofs.push({ name: 'long', files: longFiles.map((file) => `tests/${file}`), mode: {} })
const { names, options, isList } = readArguments()
const chosen = names.length > 0 ? names.map(find) : proofs

checkNode()
process.chdir(root)
if (isList) list()
else await prove()

async function prove() {
  await ensureInstalled({ withDev: true })
  const node = runtimeNode()
  await ensureBuilt({ node })
  await ensurePortalBuilt()
  const outcomes = []
  for (const { name, files, mode } of chosen) {
    process.stderr.write(`\n${name}\n`)
    const startedAtMs = Date.now()
    const code = await runJest({
      node,
      args: files,
      env: { ...mode, ...options },
      stdout: 'inherit',
    })
    outcomes.push({ name, code, seconds: (Date.now() - startedAtMs) / 1000 })
  }
  const lines = outcomes.map(
    ({ name, code, seconds }) => `${code === 0 ? 'proven' : 'FAILED'}  ${seconds.toFixed(0).padStart(6)} s  ${name}\n`,
  )
  const failed = outcomes.filter(({ code }) => code !== 0).length
  process.stdout.write(`\n${lines.join('')}${outcomes.length - failed} proven, ${failed} failed\n`)
  process.exitCode = failed > 0 ? 1 : 0
}

function list() {
  const width = Math.max(...proofs.map(({ name }) => name.length))
  for (const { name, files } of proofs) {
    const about = name === 'long' ? `the ${files.length} files that \`npm test\` leaves out` : aboutFile(files[0])
    process.stdout.write(`${name.padEnd(width)}  ${about}\n`)
  }
}

/** What a file proves: its first comment, or the title of its first test. */
function aboutFile(file) {
  const text = readFileSync(path.join(root, file), 'utf8')
  return /^(?:\/\/ |\/\*\* )(.*?)(?: \*\/)?$/m.exec(text)?.[1] ?? /\btest\(\s*(['"`])(.*?)\1/.exec(text)?.[2] ?? ''
}

function readArguments() {
  const { tokens } = parseArgs({ strict: false, tokens: true })
  const names = []
  const options = {}
  let isList = false
  let open
  for (const { kind, name, value } of tokens) {
    if (kind === 'positional' && open !== undefined) {
      options[open] = value
      open = undefined
    } else if (kind === 'positional') names.push(value)
    if (kind !== 'option') continue
    if (open !== undefined) break
    if (name === 'list') isList = true
    else if (value === undefined) open = variableOf(name)
    else options[variableOf(name)] = value
  }
  if (open !== undefined) fail(`--${open.slice(6).toLowerCase()} comes without its number.`)
  return { names, options, isList }
}

function variableOf(name) {
  return `PROVE_${name.replaceAll('-', '_').toUpperCase()}`
}

/** `card-chaos` also means `cardChaos`. */
function find(wanted) {
  const plain = (name) => name.replaceAll('-', '').toLowerCase()
  const found = proofs.find(({ name }) => plain(name) === plain(wanted))
  return found ?? fail(`There is no proof ${wanted}. There are: ${proofs.map(({ name }) => name).join(', ')}`)
}
