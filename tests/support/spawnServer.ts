import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'

export const adminEmail = 'admin@agency.example'
export const adminPassword = 'a long admin passphrase 77'

export type RunningServer = {
  url: string
  process: ChildProcess
  /** Everything it printed. */
  output: () => string
  /** SIGTERM, and waits until it has ended. */
  stop: () => Promise<void>
  /** SIGKILL, and waits until it has ended. */
  kill: () => Promise<void>
}

/** The environment of a server as it runs in production, on a database of the tests. */
export function serverEnvironment({
  databaseUrl,
  dataDir,
}: {
  databaseUrl: string
  dataDir: string
}): Record<string, string> {
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
    SHUTDOWN_DELAY_SECONDS: '0',
    LOG_LEVEL: 'warn',
  }
}

/** Starts the server as `npm start` would, in a process of its own, and waits until it is ready. Throws what it printed when it ends before. */
export async function spawnServer({ env }: { env: Record<string, string> }): Promise<RunningServer> {
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', 'src/server/index.ts'], {
    env: { NODE_ENV: 'production', PATH: process.env['PATH'] ?? '', HOME: process.env['HOME'] ?? '', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  const port = await new Promise<string>((resolve, reject) => {
    const read = (chunk: Buffer) => {
      output += chunk.toString()
      const ready = /is ready on port (\d+)/.exec(output)
      if (ready?.[1]) resolve(ready[1])
    }
    child.stdout.on('data', read)
    child.stderr.on('data', read)
    child.once('exit', (code) => reject(new Error(`The server ended with ${code} before it was ready:\n${output}`)))
  })
  const end = async (signal: NodeJS.Signals) => {
    if (child.exitCode !== null || child.signalCode !== null) return
    const ended = once(child, 'exit')
    child.kill(signal)
    await ended
  }
  return {
    url: `http://127.0.0.1:${port}`,
    process: child,
    output: () => output,
    stop: () => end('SIGTERM'),
    kill: () => end('SIGKILL'),
  }
}
