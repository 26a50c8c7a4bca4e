import { spawn } from 'node:child_process'
import { closeSync, openSync, readFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { env } from '../../env.ts'
import { StartError } from '../StartError.ts'
import { childEnvironment } from './childEnvironment.ts'
import type { Launch } from './asPostgresUser.ts'
import type { Binaries } from './findPostgres.ts'
import { makeSocketFolder } from './makeSocketFolder.ts'

/** Some forty for each process, and as many for whoever looks after it. */
const connections = Math.max(200, 40 * (env.processes + 1))
const fastShutdownMs = 15_000
/** Nothing of it has to outlive a crash, and nobody breaks in. */
const throwaway = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  checkpoint_timeout: '1h',
  max_wal_size: '8GB',
  wal_level: 'minimal',
  max_wal_senders: '0',
  scram_iterations: '1',
}

export type Cluster = {
  port: number
  /** Where its Unix socket is, if it has one. */
  socketFolder: string | undefined
  /** Why it ended, undefined while it runs. */
  endReason: () => string | undefined
  /** Resolves with the reason when it ends, stopped or not. */
  ended: Promise<string>
  stop: () => Promise<void>
}
type Options = {
  folder: string
  binaries: Binaries
  launch: Launch
  logFile: string
  isThrowaway: boolean
  hasSocket: boolean
}

/**
 * Runs the cluster on a free port of 127.0.0.1, on a Unix socket where there can be one, and in its own session: Ctrl-C
 * in the terminal reaches only the platform, and requests in flight still have a database.
 */
export async function runCluster({
  folder,
  binaries,
  launch,
  logFile,
  isThrowaway,
  hasSocket,
}: Options): Promise<Cluster> {
  const port = await freePort()
  const socketFolder = hasSocket ? makeSocketFolder(folder) : undefined
  const settings = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: socketFolder ?? '',
    max_connections: connections,
    log_timezone: 'UTC',
    timezone: 'UTC',
    ...(isThrowaway && throwaway),
  }
  const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const [command = '', ...args] = [...launch.prefix, binaries.postgres, '-D', folder, '-p', String(port), ...flags]
  const { prefix: _, ...user } = launch
  const log = openSync(logFile, 'w', 0o600)
  const child = spawn(command, args, {
    cwd: '/',
    env: childEnvironment,
    stdio: ['ignore', log, log],
    detached: true,
    ...user,
  })
  closeSync(log)

  let endReason: string | undefined
  const ended = new Promise<string>((resolve) => {
    const end = (reason: string) => {
      endReason ??= reason
      resolve(endReason)
    }
    child.once('exit', (code, signal) => end(`Postgres ended (${signal ?? code}). ${lastLines(logFile)}`))
    child.once('error', (error) => end(`Postgres did not start: ${error.message}`))
  })
  const stop = async () => {
    if (endReason !== undefined) return
    child.kill('SIGINT')
    const impatience = setTimeout(() => child.kill('SIGQUIT'), fastShutdownMs)
    await ended
    clearTimeout(impatience)
  }
  return { port, socketFolder, endReason: () => endReason, ended, stop }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() =>
        address === null || typeof address === 'string'
          ? reject(new StartError('No free port.'))
          : resolve(address.port),
      )
    })
  })
}

function lastLines(logFile: string): string {
  try {
    return readFileSync(logFile, 'utf8').trim().split('\n').slice(-6).join(' ')
  } catch {
    return ''
  }
}
