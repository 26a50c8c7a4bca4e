import { createHash } from 'node:crypto'
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fail } from './fail.mjs'
import { root } from './root.mjs'
import { runQuietly } from './runQuietly.mjs'
import { withLock } from './withLock.mjs'

const source = path.join(root, 'tests', 'bench', 'stock')
const folder = path.join(root, '.build', 'bench', 'stock')
const mark = path.join(folder, '.inputs-hash')
const env = {
  ...process.env,
  NODE_ENV: 'production',
  NEXT_TELEMETRY_DISABLED: '1',
  // Payload wants to be told of a database to write its migration. It is not asked.
  DATABASE_URL: 'postgresql://nobody@127.0.0.1:1/none',
  PAYLOAD_SECRET: 'only for the build',
}

/**
 * Installs and builds the stock Payload that `npm run bench` compares with, in `.build/bench/stock`, unless it is there
 * already: the packages that `tests/bench/stock/package.json` names, the routes and pages of create-payload-app itself,
 * and the collections of `tests/bench/stock`. Takes some minutes once.
 */
export async function ensureStock({ node }) {
  const hash = inputsHash()
  if (isBuilt(hash)) return
  await withLock(async () => {
    if (isBuilt(hash)) return
    for (const name of ['src', '.next', path.basename(mark)])
      rmSync(path.join(folder, name), { recursive: true, force: true })
    mkdirSync(folder, { recursive: true })
    cpSync(source, folder, { recursive: true })
    await install()
    cpSync(path.join(folder, 'node_modules/create-payload-app/dist/template/src/app'), path.join(folder, 'src/app'), {
      recursive: true,
    })
    const payload = ['node_modules/payload/bin.js']
    await step({ title: 'Stock Payload: its import map', command: node, args: [...payload, 'generate:importmap'] })
    await step({
      title: 'Stock Payload: its migration',
      command: node,
      args: [...payload, 'migrate:create', 'initial'],
    })
    await step({ title: 'Stock Payload: its build', command: node, args: ['node_modules/next/dist/bin/next', 'build'] })
    writeFileSync(mark, hash)
  })
}

async function install() {
  const npm = process.env.npm_execpath
  const [command, before] = npm?.endsWith('.js') ? [process.execPath, [npm]] : ['npm', []]
  const args = ['install', '--include=dev', '--no-package-lock', '--no-audit', '--no-fund', '--loglevel=error']
  await step({ title: 'Stock Payload: its packages', command, args: [...before, ...args] })
}

async function step({ title, command, args }) {
  if (!(await runQuietly({ title, command, args, env, cwd: folder })))
    fail('Stock Payload could not be made. Measure without it: npm run bench -- --alone')
}

function isBuilt(hash) {
  return existsSync(mark) && readFileSync(mark, 'utf8') === hash
}

function inputsHash() {
  const hash = createHash('sha256')
  for (const file of readdirSync(source, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort())
    hash
      .update(`${path.relative(source, file)}\0`)
      .update(readFileSync(file))
      .update('\0')
  return hash.digest('hex')
}
