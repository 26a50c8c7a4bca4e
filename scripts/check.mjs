// npm run check: every check that does not run the platform. One line per step; failures are shown at the end.
import { spawn } from 'node:child_process'
import path from 'node:path'
import { ensureInstalled } from './lib/ensureInstalled.mjs'
import { root } from './lib/root.mjs'
import { checkNode, runtimeNode } from './lib/runtimeNode.mjs'

const rooms = [
  'src',
  'client/src',
  'portal',
  'collections',
  'endpoints',
  'hooks',
  'scripts',
  'tests',
  'payload.config.ts',
]

const steps = [
  {
    name: 'format',
    command: ['prettier', '--check', '--log-level', 'warn', '--cache', '--cache-location', '.build/prettier', '.'],
  },
  { name: 'types', command: ['tsc', '--noEmit', '-p', '.'] },
  { name: 'lint', command: ['oxlint', '--type-aware'] },
  { name: 'house style', command: ['node', 'scripts/house-style.mjs'] },
  { name: 'imports', command: ['depcruise', '--output-type', 'err-long', ...rooms] },
  {
    name: 'dead code',
    command: ['knip', '--no-progress', '--no-config-hints', '--cache', '--cache-location', '.build/knip'],
  },
  // What only tests use belongs to the tests.
  { name: 'test-only code', command: ['knip', '--production', '--no-progress', '--no-config-hints'] },
  { name: 'generated', command: ['node', 'scripts/generate.mjs', '--check'] },
  { name: 'openapi', command: ['node', 'scripts/lint-openapi.mjs'] },
  { name: 'packages', command: ['node', 'scripts/check-packages.mjs'] },
  {
    name: 'secrets',
    command: ['secretlint', '--maskSecrets', '--secretlintignore', '.gitignore', '**/*', '.*', '.ci/*'],
  },
]

checkNode()
process.chdir(root)
await ensureInstalled({ withDev: true })
const binaries = path.join(root, 'node_modules', '.bin')
const env = {
  ...process.env,
  // Every tool runs on the platform's own Node, whatever Node started npm.
  PATH: [path.dirname(runtimeNode()), binaries, process.env.PATH].join(path.delimiter),
  NO_COLOR: '1',
  FORCE_COLOR: '0',
}
const waiting = [...steps]
const failed = []
const startedAtMs = Date.now()
await Promise.all([work(), work()])
for (const { name, output } of failed) process.stdout.write(`\n── ${name}\n${output.trim()}\n`)
const seconds = ((Date.now() - startedAtMs) / 1000).toFixed(0)
process.stdout.write(
  failed.length === 0
    ? `\nAll checks passed in ${seconds} s.\n`
    : `\n${failed.length} of ${steps.length} checks failed.\n`,
)
process.exitCode = failed.length === 0 ? 0 : 1

async function work() {
  for (let step = waiting.shift(); step !== undefined; step = waiting.shift()) {
    const beganAtMs = Date.now()
    const { code, output } = await run(step.command)
    if (code !== 0) failed.push({ name: step.name, output })
    const time = `${((Date.now() - beganAtMs) / 1000).toFixed(1)} s`
    process.stdout.write(`${code === 0 ? '✓' : '✗'} ${step.name.padEnd(14)}${time.padStart(8)}\n`)
  }
}

function run([command, ...args]) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] })
    let output = ''
    child.stdout.on('data', (chunk) => (output += chunk))
    child.stderr.on('data', (chunk) => (output += chunk))
    child.once('error', (error) => resolve({ code: 1, output: String(error) }))
    child.once('close', (code) => resolve({ code: code ?? 1, output }))
  })
}
