import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fail } from './fail.mjs'
import { hashInputs } from './hashInputs.mjs'
import { root } from './root.mjs'
import { runQuietly } from './runQuietly.mjs'
import { withLock } from './withLock.mjs'

const inputs = [
  'collections',
  'endpoints',
  'globals',
  'hooks',
  'src',
  'payload.config.ts',
  'package-lock.json',
  'tsconfig.json',
  'next.config.mjs',
  'next.config.js',
  'next.config.ts',
]
/** Runs outside the bundle of the admin panel. */
const notBundled = ['src/server']
const mark = path.join(root, '.next', '.inputs-hash')

/** Builds the admin panel if it is not built yet or one of its inputs has changed. */
export async function ensureBuilt({ node }) {
  if (isBuilt()) return
  await withLock(async () => {
    if (isBuilt()) return
    const hash = inputsHash()
    rmSync(mark, { force: true })
    const isDone = await runQuietly({
      title: 'Building the admin panel',
      command: node,
      args: [path.join(root, 'node_modules', 'next', 'dist', 'bin', 'next'), 'build'],
      env: {
        ...process.env,
        NODE_ENV: 'production',
        NEXT_PHASE: 'phase-production-build',
        NEXT_TELEMETRY_DISABLED: '1',
      },
    })
    if (!isDone) fail('The admin panel could not be built. Start with ADMIN_PANEL=off to run the API alone.')
    mkdirSync(path.dirname(mark), { recursive: true })
    writeFileSync(mark, hash)
  })
}

function isBuilt() {
  return (
    existsSync(path.join(root, '.next', 'BUILD_ID')) && existsSync(mark) && readFileSync(mark, 'utf8') === inputsHash()
  )
}

function inputsHash() {
  return hashInputs(inputs, { left: notBundled })
}
