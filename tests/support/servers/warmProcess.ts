import './cheapPasswords.ts'
import { AsyncLocalStorage } from 'node:async_hooks'
import { readFileSync } from 'node:fs'
import module, { stripTypeScriptTypes, syncBuiltinESMExports, type ModuleHooks } from 'node:module'
import net from 'node:net'
import path from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import threads from 'node:worker_threads'
import { resolveQuickly } from '../../../src/server/resolveQuickly.ts'
import { loadPlatform } from './loadPlatform.ts'
import { rememberImports } from './rememberImports.ts'

/** What the pool tells this process. */
export type Order = { order: 'run'; entry: string; argv: string[]; env: Record<string, string> } | { order: 'stop' }
/** What it answers: that a run has ended, and how large the process is by now. */
export type News = { code: number; memoryMb: number }

type Run = { end: (code: number) => void }

/**
 * A process in which the platform runs many times in turn. Each run evaluates all of the platform's own files again,
 * with its own environment, so that memory holds nothing of the run before. Only the packages stay loaded; they are
 * most of a start's cost.
 */
const registerHooks = module.registerHooks.bind(module)
const runs = new AsyncLocalStorage<Run>()
const root = pathToFileURL(path.resolve('.')).href
const sources = new Map<string, string>()
const leftovers = new Set<() => unknown>()
let runNumber = 0
let current: Run | undefined

module.enableCompileCache('.build/compile-cache')
// Before the hooks of runs: it answers what they ask about packages.
resolveQuickly()
const folder = process.argv[2] ?? ''
const imports = rememberImports({ folder })
importAnew()
keepTrack()
const platform = loadPlatform({ folder })
process.exit = endRun
process.on('message', (order: Order) => {
  if (order.order === 'run') void run(order)
  else if (current) runs.run(current, () => process.emit('SIGTERM', 'SIGTERM'))
})
process.on('disconnect', endWithPool)

function endWithPool(): void {
  process.kill(process.pid, 'SIGKILL')
}

async function run({ entry, argv, env }: Extract<Order, { order: 'run' }>): Promise<void> {
  for (const name of Object.keys(process.env)) delete process.env[name]
  Object.assign(process.env, env)
  process.argv.splice(1, Infinity, path.resolve(entry), ...argv)
  runNumber += 1
  const address = `${pathToFileURL(path.resolve(entry)).href}?run=${runNumber}`
  const { programs, keep } = await platform
  const program = programs()[entry]
  const ended = Promise.withResolvers<number>()
  current = { end: ended.resolve }
  runs.run(current, () => void (program ? program() : import(address)).catch(fault))
  const code = await ended.promise
  current = undefined
  await cleanUp()
  keep()
  imports.keep()
  process.send?.({ code, memoryMb: Math.round(process.memoryUsage.rss() / 2 ** 20) } satisfies News)
}

function fault(error: unknown): void {
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`)
  endRun(1)
}

/** Replaces `process.exit`. A timer of an earlier run ends nothing; a signal belongs to no run. */
function endRun(code?: number | string | null): never {
  const run = runs.getStore() ?? current
  run?.end(Number(code ?? process.exitCode ?? 0))
  // The cast: this one returns; the platform does nothing of consequence after it has asked for its end.
  return undefined as never
}

/** Ends what the end of a process would have ended. */
async function cleanUp(): Promise<void> {
  for (const event of ['SIGTERM', 'SIGINT', 'unhandledRejection', 'uncaughtException', 'disconnect'])
    process.removeAllListeners(event)
  process.on('disconnect', endWithPool)
  for (const output of [process.stdout, process.stderr]) output.removeAllListeners('error')
  await Promise.all([...leftovers].map((end) => end()))
  leftovers.clear()
  // Payload's caches of its instance and of the GraphQL schema, by the names that it gives them.
  const caches = globalThis as { _payload?: Map<string, unknown>; _payload_graphql?: Record<string, unknown> }
  caches._payload?.clear()
  if (caches._payload_graphql) Object.assign(caches._payload_graphql, { graphql: null, promise: null })
}

/** For programs outside the bundle: the URLs of the platform's files carry the run's number, and pass it to imports. */
function importAnew(): void {
  registerHooks({
    resolve(specifier, context, nextResolve) {
      const resolved = nextResolve(specifier, context)
      const number = /\?run=(\d+)$/.exec(context.parentURL ?? '')?.[1]
      const isOwn = resolved.url.startsWith(`${root}/`) && !resolved.url.includes('/node_modules/')
      if (number === undefined || !isOwn || resolved.url.includes('?')) return resolved
      return { ...resolved, url: `${resolved.url}?run=${number}` }
    },
    load(url, context, nextLoad) {
      if (!url.includes('.ts?run=')) return nextLoad(url, context)
      const file = fileURLToPath(url)
      const source = sources.get(file) ?? stripTypeScriptTypes(readFileSync(file, 'utf8'))
      sources.set(file, source)
      return { format: 'module', source, shortCircuit: true }
    },
  })
}

/** Threads, connections, intervals and import hooks of a run end with it. */
function keepTrack(): void {
  threads.Worker = class extends threads.Worker {
    constructor(...args: ConstructorParameters<typeof threads.Worker>) {
      super(...args)
      const end = () => this.terminate()
      leftovers.add(end)
      this.once('exit', () => leftovers.delete(end))
    }
  }
  module.registerHooks = (hooks): ModuleHooks => {
    const registered = registerHooks(hooks)
    leftovers.add(() => registered.deregister())
    return registered
  }
  const { connect } = net.Socket.prototype
  net.Socket.prototype.connect = function (this: net.Socket, ...args: Parameters<typeof connect>) {
    const end = () => this.destroy()
    leftovers.add(end)
    this.once('close', () => leftovers.delete(end))
    return connect.apply(this, args)
  } as typeof connect
  const { setInterval } = globalThis
  globalThis.setInterval = Object.assign((...args: Parameters<typeof setInterval>) => {
    const timer = setInterval(...args)
    leftovers.add(() => clearInterval(timer))
    return timer
  }, setInterval)
  syncBuiltinESMExports()
}
