import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { serverFlags } from '../../scripts/lib/serverFlags.mjs'
import { endedEarly } from './servers/endedEarly.ts'
import { isProof } from './proofNumber.ts'
import { runWarm } from './servers/runWarm.ts'

export const adminEmail = 'admin@agency.example'
export const adminPassword = 'a long admin passphrase 77'

export type RunningServer = {
  url: string
  /** `exitCode` is null while it runs. */
  process: Pick<ChildProcess, 'pid' | 'exitCode' | 'kill'>
  /** Everything it printed. */
  output: () => string
  /** What it prints from now on: long logs are not read as a whole for each look. */
  outputFromNow: () => () => string
  /** SIGTERM, and waits until it has ended. */
  stop: () => Promise<void>
  /** SIGKILL, and waits until it has ended. */
  kill: () => Promise<void>
}

type ServerEnvironmentArgs = { databaseUrl: string; dataDir: string }

/** The environment of a server as it runs in production, on a database of the tests. */
export function serverEnvironment({ databaseUrl, dataDir }: ServerEnvironmentArgs): Record<string, string> {
  return {
    NODE_ENV: 'production',
    PORT: '0',
    HOST: '127.0.0.1',
    DATABASE_URL: databaseUrl,
    DATA_DIR: dataDir,
    MEDIA_DIR: `${dataDir}/media`,
    SECRET_KEY: 'q7Zr4uYk1mWc8tXe5sBn2vLf9pHg6jDa3oTi0',
    IDENTITY_MASTER_KEY: 'M3xK8wQz5rNc1vTb7yGh4jLd9pSf2aUe6oRi0',
    ADMIN_EMAIL: adminEmail,
    ADMIN_PASSWORD: adminPassword,
    ADMIN_PANEL: 'off',
    RATE_LIMITS: 'off',
    // A test starts the jobs that it wants: those of the clock would run beside it at some minutes and not at others.
    // Proofs run for long, and need them.
    JOB_SCHEDULE: isProof() ? 'on' : 'off',
    // Of a client app of one's own.
    CORS_ORIGINS: 'http://localhost:5173',
    // The panel's cache is this repository's, and clocks of tests run ahead.
    KEEP_PANEL_CACHE_DAYS: 'off',
    SHUTDOWN_DELAY_SECONDS: '0',
    LOG_LEVEL: 'warn',
    // How long statements take, and how long others wait for them, is the machine's business.
    DATABASE_SLOW_STATEMENT_MS: '0',
    DATABASE_STATEMENT_TIMEOUT_SECONDS: '300',
    DATABASE_LOCK_TIMEOUT_SECONDS: '300',
    DATABASE_QUEUE_SECONDS: '300',
  }
}

type Options = {
  env: Record<string, string>
  place?: number | undefined
  isOwn?: boolean
  /** Whether a password costs what it does in production. Only of a process of its own. */
  hasRealPasswords?: boolean
}
export type OwnServer = RunningServer & { process: ChildProcess }

const entry = 'src/server/index.ts'
const cheapPasswords = './tests/support/servers/cheapPasswords.ts'

/**
 * Starts the server and waits until it is ready. Throws what it printed when it ends before. It runs in a warm process,
 * which runs others before and after it; `isOwn` gives it one that runs nothing else, as `npm start` does. The embedded
 * database always gets that, and the admin panel outside its places.
 */
export async function spawnServer(options: Options & { isOwn: true }): Promise<OwnServer>
export async function spawnServer(options: Options): Promise<RunningServer>
export async function spawnServer({
  env,
  place,
  isOwn = !env['DATABASE_URL'] || (env['ADMIN_PANEL'] !== 'off' && place === undefined),
  hasRealPasswords = false,
}: Options): Promise<RunningServer> {
  const all = { NODE_ENV: 'production', PATH: process.env['PATH'] ?? '', HOME: process.env['HOME'] ?? '', ...env }
  const run = isOwn ? runOwn({ env: all, hasRealPasswords }) : await runWarm({ entry, env: all, place })
  const port = await run.printed(/is ready on port (\d+)/)
  return {
    url: `http://127.0.0.1:${port}`,
    process: run.process,
    output: run.output,
    outputFromNow: run.outputFromNow,
    stop: () => run.end('SIGTERM'),
    kill: () => run.end('SIGKILL'),
  }
}

type RunOwnArgs = { env: Record<string, string>; hasRealPasswords: boolean }

function runOwn({ env, hasRealPasswords }: RunOwnArgs) {
  const more = hasRealPasswords ? [] : ['--import', cheapPasswords]
  const child = spawn(process.execPath, [...serverFlags, ...more, entry], {
    // The cast: Next's types demand a NODE_ENV out of three.
    env: env as unknown as NodeJS.ProcessEnv,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  return {
    process: child,
    output: () => output,
    outputFromNow: () => {
      const from = output.length
      return () => output.slice(from)
    },
    printed: (pattern: RegExp) =>
      new Promise<string>((resolve, reject) => {
        let isFound = false
        const read = (chunk: Buffer) => {
          output += chunk.toString()
          // Looking at all of a long log for each line would slow down whoever reads it.
          const found = isFound ? undefined : pattern.exec(output)?.[1]
          if (found === undefined) return
          isFound = true
          resolve(found)
        }
        child.stdout.on('data', read)
        child.stderr.on('data', read)
        // Later than `exit`: all that it printed was read.
        child.once('close', (code) => reject(endedEarly({ code, output })))
      }),
    end: async (signal: 'SIGTERM' | 'SIGKILL') => {
      if (child.exitCode !== null || child.signalCode !== null) return
      const ended = once(child, 'exit')
      child.kill(signal)
      await ended
    },
  }
}
