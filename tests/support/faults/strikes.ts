import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { rmSync, statfsSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { serverFlags } from '../../../scripts/lib/serverFlags.mjs'
import type { S3Mode } from '../s3Server.ts'
import type { Random } from '../seededRandom.ts'
import type { SmallDisk } from '../smallDisk.ts'
import type { Fault } from '../stripe/faults.ts'
import type { House } from './house.ts'
import type { MailMode } from './mailSink.ts'

/** How long something stays broken. */
const outageMs = { min: 800, max: 3000 }

type StrikeArgs = { house: House; random: Random; healed: () => void }

/** What goes wrong, and how it ends: `healed` is called when nothing is in the way of the platform any more. */
export type Strike = { name: string; run: (args: StrikeArgs) => Promise<void> }

/** Something dies by SIGKILL. Those that are named more often come more often. */
export const kills: readonly Strike[] = [
  ...Array.from({ length: 2 }, () => ({ name: 'server killed', run: killServer })),
  { name: 'server killed, and again while it starts', run: killStartingServer },
  ...Array.from({ length: 2 }, () => ({ name: 'database killed', run: killDatabase })),
  { name: 'process of a connection killed', run: killBackend },
]

/** What else happens to this house. */
export function troublesOf(house: House): readonly Strike[] {
  const isSmall = (disk: SmallDisk) => disk.kind === 'tmpfs'
  return [
    { name: 'connections terminated', run: terminateConnections },
    { name: 'database restarted', run: restartDatabase },
    ...(isSmall(house.databaseDisk) ? [{ name: 'database disk full', run: fillDatabaseDisk }] : []),
    ...(isSmall(house.mediaDisk) && !house.bucket ? [{ name: 'media disk full', run: fillMediaDisk }] : []),
    ...mailModes.map((mode) => ({ name: `mail server ${mode}`, run: (args: StrikeArgs) => spoilMail(args, mode) })),
    ...stripeFaults.map(([said, fault]) => ({
      name: `Stripe ${said} (${fault})`,
      run: (args: StrikeArgs) => spoilStripe(args, fault),
    })),
    { name: 'Stripe down', run: takeStripeDown },
    ...(house.bucket ? bucketModes : []).map(([said, mode]) => ({
      name: `S3 ${said} (${mode})`,
      run: (args: StrikeArgs) => spoilBucket(args, mode),
    })),
    { name: 'clock ten minutes ahead', run: (args: StrikeArgs) => moveClock(args, 10) },
    { name: 'clock ten minutes behind', run: (args: StrikeArgs) => moveClock(args, -10) },
  ]
}

const mailModes: readonly MailMode[] = ['refusing', 'slow', 'lying']
const stripeFaults: readonly [string, Fault][] = [
  ['refusing', 'status-503'],
  ['refusing', 'status-429'],
  ['slow', 'slow'],
  ['lying', 'drop-after'],
  ['lying', 'hang-after'],
  ['lying', 'html'],
]
const bucketModes: readonly [string, S3Mode][] = [
  ['refusing', 'failing'],
  ['silent', 'silent'],
  ['breaking off', 'broken off'],
  ['lying', 'unanswered'],
]

const outage = (random: Random) => sleep(random.integer(outageMs.min, outageMs.max))

async function killServer({ house, healed }: StrikeArgs): Promise<void> {
  await house.killServer()
  healed()
  await house.startServer()
}

async function killStartingServer({ house, random, healed }: StrikeArgs): Promise<void> {
  await house.killServer()
  const starting = spawn(process.execPath, [...serverFlags, 'src/server/index.ts'], {
    // The cast: Next's types demand a NODE_ENV out of three.
    env: { PATH: process.env['PATH'] ?? '', ...house.platform.environment() } as unknown as NodeJS.ProcessEnv,
    stdio: 'ignore',
  })
  const ended = once(starting, 'exit')
  await sleep(random.integer(200, 5000))
  starting.kill('SIGKILL')
  await ended
  healed()
  await house.startServer()
}

async function killDatabase({ house, random, healed }: StrikeArgs): Promise<void> {
  await house.cluster.kill()
  await sleep(random.integer(0, 1500))
  healed()
  await house.startDatabase()
}

async function killBackend({ house, healed }: StrikeArgs): Promise<void> {
  await house.cluster.killBackend()
  healed()
}

async function terminateConnections({ house, healed }: StrikeArgs): Promise<void> {
  await house.cluster.terminateAll()
  healed()
}

async function restartDatabase({ house, random, healed }: StrikeArgs): Promise<void> {
  await house.cluster.stop()
  await sleep(random.integer(0, 1500))
  healed()
  await house.startDatabase()
}

/** Postgres may end where it cannot write its log. */
async function fillDatabaseDisk({ house, random, healed }: StrikeArgs): Promise<void> {
  const free = fill(house.databaseDisk)
  await outage(random)
  free()
  healed()
  await house.startDatabase()
}

async function fillMediaDisk({ house, random, healed }: StrikeArgs): Promise<void> {
  const free = fill(house.mediaDisk)
  await outage(random)
  free()
  healed()
}

/** Takes all that is left of it. Returns how to give it back. */
function fill({ folder }: SmallDisk): () => void {
  const ballast = path.join(folder, 'ballast')
  const { bavail, bsize } = statfsSync(folder)
  // What others take meanwhile is not there for it.
  for (const share of [1, 0.99, 0.9]) {
    try {
      execFileSync('fallocate', ['-l', String(Math.floor(bavail * share) * bsize), ballast], { stdio: 'pipe' })
      break
    } catch {
      rmSync(ballast, { force: true })
    }
  }
  return () => rmSync(ballast, { force: true })
}

async function spoilMail({ house, random, healed }: StrikeArgs, mode: MailMode): Promise<void> {
  house.mail.state.mode = mode
  await outage(random)
  house.mail.state.mode = 'normal'
  healed()
}

async function spoilStripe({ house, random, healed }: StrikeArgs, fault: Fault): Promise<void> {
  house.stripe.next({ fault, times: 1000, ms: 2500 })
  await outage(random)
  house.stripe.clearFaults()
  healed()
}

async function takeStripeDown({ house, random, healed }: StrikeArgs): Promise<void> {
  await house.stripe.down()
  await outage(random)
  await house.stripe.up()
  healed()
}

async function spoilBucket({ house, random, healed }: StrikeArgs, mode: S3Mode): Promise<void> {
  if (house.bucket) house.bucket.state.mode = mode
  await outage(random)
  house.bucket?.heal()
  healed()
}

async function moveClock({ house, random, healed }: StrikeArgs, minutes: number): Promise<void> {
  house.setClock(minutes)
  await outage(random)
  house.setClock(0)
  healed()
}
