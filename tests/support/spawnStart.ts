import { spawn, type ChildProcess } from 'node:child_process'
import { randomInt } from 'node:crypto'
import { createServer } from 'node:net'
import path from 'node:path'

export type SpawnedStart = {
  child: ChildProcess
  /** Its address, once it is ready. */
  base: () => string
  /** Everything that it printed so far. */
  output: () => string
  errors: () => string
  /** Resolves when it says that it is ready; throws with what it printed when it ended instead. */
  ready: Promise<void>
  exited: Promise<number | NodeJS.Signals>
}

type SpawnStartArgs = { dataDir: string; env?: Record<string, string> }

/** The real server in its own process: only PATH of the caller's environment, no panel, a port chosen by the system. */
export async function spawnStart({ dataDir, env = {} }: SpawnStartArgs): Promise<SpawnedStart> {
  const given = {
    PATH: process.env['PATH'] ?? '',
    NODE_ENV: 'test',
    ADMIN_PANEL: 'off',
    PORT: '0',
    DATA_DIR: dataDir,
    ...env,
  }
  const child = spawn(process.execPath, [path.resolve('src/server/index.ts')], {
    // The cast: Next's types demand a NODE_ENV out of three.
    env: given as unknown as NodeJS.ProcessEnv,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  let errors = ''
  const exited = new Promise<number | NodeJS.Signals>((resolve) =>
    child.once('close', (code, signal) => resolve(code ?? signal ?? 1)),
  )
  const ready = new Promise<void>((resolve, reject) => {
    child.stdout.on('data', (chunk) => {
      output += String(chunk)
      if (output.includes('is ready on port')) resolve()
    })
    child.stderr.on('data', (chunk) => (errors += String(chunk)))
    void exited.then(() => reject(new Error(`The server ended: ${errors}${output}`)))
  })
  ready.catch(() => undefined)
  return {
    child,
    base: () => `http://127.0.0.1:${/is ready on port (\d+)/.exec(output)?.[1] ?? ''}`,
    output: () => output,
    errors: () => errors,
    ready,
    exited,
  }
}

/**
 * A port that nobody listens on, and that the system gives to nobody else meanwhile: it is below those that outgoing
 * connections and `listen(0)` get.
 */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = randomInt(20_000, 32_000)
    const probe = createServer()
    const isFree = await new Promise<boolean>((resolve) => {
      probe.once('error', () => resolve(false))
      probe.listen(port, '127.0.0.1', () => resolve(true))
    })
    if (!isFree) continue
    await new Promise((resolve) => probe.close(resolve))
    return port
  }
}
