import { execFile } from 'node:child_process'
import {
  chownSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  rmdirSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'
import { StartError } from '../StartError.ts'
import type { Launch } from './asPostgresUser.ts'
import { childEnvironment } from './childEnvironment.ts'
import type { Binaries } from './findPostgres.ts'

const majorVersion = '18'

type Options = { folder: string; binaries: Binaries; launch: Launch; adminPassword: string; isThrowaway: boolean }

/** Creates the database cluster if there is none. It appears as a whole: an interrupted start leaves nothing behind. */
export async function createCluster({ folder, binaries, launch, adminPassword, isThrowaway }: Options): Promise<void> {
  const versionFile = path.join(folder, 'PG_VERSION')
  if (existsSync(versionFile)) return checkVersion(versionFile, folder)
  const draft = `${folder}.new`
  const passwordFile = `${folder}.password`
  rmSync(draft, { recursive: true, force: true })
  rmSync(passwordFile, { force: true })
  mkdirSync(draft, { mode: 0o700 })
  writeFileSync(passwordFile, `${adminPassword}\n`, { mode: 0o600, flag: 'wx' })
  try {
    for (const item of [draft, passwordFile]) giveToOwnerOf(folder, item)
    await initialize({ folder: draft, passwordFile, binaries, launch, isThrowaway })
  } finally {
    rmSync(passwordFile, { force: true })
  }
  rmdirSync(folder)
  renameSync(draft, folder)
}

function checkVersion(versionFile: string, folder: string): void {
  const version = readFileSync(versionFile, 'utf8').trim()
  if (version === majorVersion) return
  throw new StartError(
    `${folder} was made by Postgres ${version} and this is Postgres ${majorVersion}. Restore a dump into a new DATA_DIR.`,
  )
}

function giveToOwnerOf(folder: string, item: string): void {
  if (process.getuid?.() !== 0) return
  const { uid, gid } = statSync(folder)
  chownSync(item, uid, gid)
}

type Initialization = Omit<Options, 'adminPassword'> & { passwordFile: string }

function initialize({ folder, passwordFile, binaries, launch, isThrowaway }: Initialization): Promise<void> {
  const cluster = ['--pgdata', folder, '--username=postgres', `--pwfile=${passwordFile}`, '--auth=scram-sha-256']
  const locale = [
    '--encoding=UTF8',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--locale=C',
    '--lc-messages=C',
  ]
  const { prefix, ...user } = launch
  const [command = '', ...args] = [
    ...prefix,
    binaries.initdb,
    ...cluster,
    ...locale,
    ...(isThrowaway ? ['--no-sync'] : []),
  ]
  return new Promise((resolve, reject) => {
    execFile(command, args, { cwd: '/', env: childEnvironment, ...user }, (error, _stdout, stderr) => {
      if (error === null) return resolve()
      const reason = stderr.trim().split('\n').join(' ')
      reject(
        new StartError(`The database could not be created in ${folder}: ${reason === '' ? error.message : reason}`),
      )
    })
  })
}
