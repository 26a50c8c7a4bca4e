import { mkdtempSync, rmSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { apiClient, type ApiClient } from './apiClient.ts'
import { createDatabase } from './databases.ts'
import { endLeases } from './endLeases.ts'
import { expectSoundBooks } from './expectSoundBooks.ts'
import { mailsAreSent } from './mailsAreSent.ts'
import { isPlainPanel, takePanelPlace } from './servers/takePanelPlace.ts'
import { adminEmail, adminPassword, serverEnvironment, spawnServer, type RunningServer } from './spawnServer.ts'
import { until } from './until.ts'

export type SentMail = {
  kind: string
  to: string
  subject: string
  text: string
  raw: string
  link: string | undefined
  token: string | undefined
}

export type Platform = {
  url: string
  dataDir: string
  server: RunningServer
  /** Straight to the database, as its owner. */
  db: pg.Pool
  /** Without credentials. */
  anyone: ApiClient
  /** The first admin, signed in. */
  admin: ApiClient
  /** Mails so far, oldest first. */
  mails: (filter?: { to?: string; kind?: string }) => Promise<SentMail[]>
  /** The newest such mail, waited for. */
  mail: (filter: { to?: string; kind?: string; after?: number }) => Promise<SentMail>
  /**
   * Ends the server as a power cut would and starts it again on the same database and folder. `areLeasesOver`: a minute
   * later, when its jobs may be taken by others.
   */
  crash: (options?: { areLeasesOver?: boolean }) => Promise<void>
  /** Ends it in peace and starts it again, with `env` from now on. */
  restart: (env?: Record<string, string>) => Promise<void>
  /** What the server was started with. */
  environment: () => Record<string, string>
  stop: () => Promise<void>
}

type StartPlatformArgs = {
  env?: Record<string, string>
  books?: boolean
  isOwn?: boolean
  /** Another than a new one of the Postgres that all tests share. */
  database?: { url: string; drop: () => Promise<void> }
}

/**
 * A whole platform for a test file: a database, a folder and a server of its own, in a warm process. `isOwn` gives the
 * server a process that runs nothing else, for files that limit or measure it. Its end fails the file when the books
 * contradict what happened, unless the file writes rows that never happened (`books: false`).
 */
export async function startPlatform({
  env = {},
  books = true,
  isOwn,
  database: given,
}: StartPlatformArgs = {}): Promise<Platform> {
  const place = isOwn === undefined && isPlainPanel(env) ? await takePanelPlace() : undefined
  const database = given ?? (await createDatabase(place && { name: place.database }))
  const dataDir = place?.folder ?? mkdtempSync(path.join(tmpdir(), 'alphazee-platform-'))
  const environment = { ...serverEnvironment({ databaseUrl: database.url, dataDir }), ...env, ...place?.env }
  const spawn = () => spawnServer({ env: environment, place: place?.number, ...(isOwn !== undefined && { isOwn }) })
  const server = await spawn()
  const db = new pg.Pool({ connectionString: database.url, max: 4 })
  db.on('error', () => undefined)
  const mails = (filter: { to?: string; kind?: string } = {}) =>
    readMails({ folder: path.join(dataDir, 'mail'), ...filter })
  const platform: Platform = {
    url: server.url,
    dataDir,
    server,
    db,
    anyone: apiClient({ url: server.url }),
    admin: await apiClient({ url: server.url }).login({ email: adminEmail, password: adminPassword }),
    mails,
    mail: async ({ after = 0, ...filter }) => {
      let found: SentMail[] = []
      await until(async () => (found = await mails(filter)).length > after, { what: `Mail ${JSON.stringify(filter)}` })
      // The one that is meant may be on its way behind an earlier one.
      await mailsAreSent({ db, limitMs: 20_000 }).catch(() => undefined)
      found = await mails(filter)
      // `until` has just seen that there is one.
      return found.at(-1) as SentMail
    },
    crash: async ({ areLeasesOver = false } = {}) => {
      await platform.server.kill()
      if (areLeasesOver) await endLeases(platform)
      await startAgain()
    },
    environment: () => environment,
    restart: async (changed = {}) => {
      await platform.server.stop()
      Object.assign(environment, changed)
      await startAgain()
    },
    stop: async () => {
      await platform.server.stop()
      try {
        if (books) await expectSoundBooks(platform)
      } finally {
        await db.end()
        await database.drop()
        rmSync(dataDir, { recursive: true, force: true })
        await place?.leave()
      }
    },
  }
  const startAgain = async () => {
    platform.server = await spawn()
    platform.url = platform.server.url
    platform.anyone.setUrl(platform.url)
    platform.admin.setUrl(platform.url)
  }
  return platform
}

async function readMails({ folder, to, kind }: { folder: string; to?: string; kind?: string }): Promise<SentMail[]> {
  const names = await readdir(folder).catch(() => [])
  const mails = await Promise.all(
    names
      .filter((name) => name.endsWith('.eml'))
      .sort()
      .map(async (name) => parseMail({ raw: await readFile(path.join(folder, name), 'utf8') })),
  )
  return mails.filter((mail) => (to === undefined || mail.to === to) && (kind === undefined || mail.kind === kind))
}

function parseMail({ raw }: { raw: string }): SentMail {
  const header = (name: string) => new RegExp(`^${name}: (.*)$`, 'mi').exec(raw)?.[1]?.trim() ?? ''
  const text = raw.replace(/=\r?\n/g, '').replace(/=3D/g, '=')
  const link = /https?:\/\/[^\s"<>]+\?token=[\w-]+/.exec(text)?.[0]
  return {
    kind: header('X-Mail-Kind'),
    to: header('To').replace(/[<>]/g, ''),
    subject: header('Subject'),
    text,
    raw,
    link,
    token: link === undefined ? undefined : (new URL(link).searchParams.get('token') ?? undefined),
  }
}
