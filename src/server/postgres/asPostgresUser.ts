import { spawnSync } from 'node:child_process'
import { chownSync, mkdirSync, statSync } from 'node:fs'
import path from 'node:path'
import { StartError } from '../StartError.ts'
import { childEnvironment } from './childEnvironment.ts'
import type { Binaries } from './findPostgres.ts'

/** How to start a Postgres program: the command prefix and the user to run as. */
export type Launch = { prefix: string[]; uid?: number; gid?: number }

/**
 * Postgres refuses to run as root, so root runs it as the system's `postgres` user, created if missing, or as `nobody`.
 * If that user cannot reach the folders (a clone under /root), Postgres gets the one capability needed to pass them.
 * Where the system supports it, Postgres stops when this process dies.
 */
export function asPostgresUser({ folder, binaries }: { folder: string; binaries: Binaries }): Launch {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const withParent = canFollowParent() ? ['setpriv', '--pdeathsig', 'INT'] : []
  if (process.getuid?.() !== 0) return { prefix: withParent }
  const user = ownerOf(folder) ?? findUser('postgres') ?? makeUser('postgres') ?? findUser('nobody')
  if (user === undefined)
    throw new StartError('Postgres cannot run as root. Start the platform as another user, or set DATABASE_URL.')
  giveTo({ folder, user })
  if (isReachable({ folder, binaries, user }))
    return withParent.length > 0 ? { prefix: [...withParent, ...asUser(user)] } : { prefix: [], ...user }
  // `access(2)` heeds the capability only without the fix-up that follows a change of the user.
  const passing = ['--inh-caps=+dac_override', '--ambient-caps=+dac_override', '--securebits=+no_setuid_fixup']
  const prefix = ['setpriv', '--pdeathsig', 'INT', ...asUser(user), ...passing]
  if (canRun([...prefix, binaries.postgres, '--version'])) return { prefix }
  throw new StartError(
    `Postgres cannot run as root, and its user cannot reach ${folder} or ${binaries.postgres}. Start the platform as another user, move it to a folder that every user may enter, or set DATABASE_URL.`,
  )
}

type User = { uid: number; gid: number }

/** A root that maps no other user (a rootless container, a user namespace) cannot give anything away. */
function giveTo({ folder, user: { uid, gid } }: { folder: string; user: User }): void {
  try {
    chownSync(folder, uid, gid)
  } catch (error) {
    throw new StartError(
      `Postgres cannot run as root, and ${folder} cannot be given to another user here. Start the platform as another user, or set DATABASE_URL.`,
      { cause: error },
    )
  }
}

function asUser({ uid, gid }: User): string[] {
  return [`--reuid=${uid}`, `--regid=${gid}`, '--clear-groups']
}

function canFollowParent(): boolean {
  return process.platform === 'linux' && canRun(['setpriv', '--pdeathsig', 'INT', 'true'])
}

function canRun([command = '', ...args]: string[]): boolean {
  return spawnSync(command, args, { stdio: 'ignore', cwd: '/', env: childEnvironment }).status === 0
}

function ownerOf(folder: string): User | undefined {
  const { uid, gid } = statSync(folder)
  return uid === 0 ? undefined : { uid, gid }
}

function findUser(name: string): User | undefined {
  const [uid, gid] = ['-u', '-g'].map((flag) =>
    Number(spawnSync('id', [flag, name], { encoding: 'utf8', env: childEnvironment }).stdout || Number.NaN),
  )
  return uid === undefined || gid === undefined || Number.isNaN(uid) || Number.isNaN(gid) ? undefined : { uid, gid }
}

function makeUser(name: string): User | undefined {
  spawnSync('useradd', ['--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin', name], {
    stdio: 'ignore',
  })
  return findUser(name)
}

function isReachable({ folder, binaries, user }: { folder: string; binaries: Binaries; user: User }): boolean {
  for (let at = path.dirname(folder); ; at = path.dirname(at)) {
    const { mode, uid } = statSync(at)
    if ((mode & 0o001) === 0 && uid !== user.uid) return false
    if (at === path.dirname(at)) break
  }
  return (
    spawnSync(binaries.postgres, ['--version'], { stdio: 'ignore', cwd: '/', env: childEnvironment, ...user })
      .status === 0
  )
}
