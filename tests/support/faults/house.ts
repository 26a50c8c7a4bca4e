import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { projectOf } from '../contracts.ts'
import { databaseProxy } from '../databaseProxy.ts'
import { verifiedClient, type Person } from '../people.ts'
import { startPlatform } from '../platform.ts'
import { startS3Server } from '../s3Server.ts'
import { smallDisk } from '../smallDisk.ts'
import { freePort } from '../spawnStart.ts'
import { startStripeDouble } from '../stripe/startStripeDouble.ts'
import { startMailSink } from './mailSink.ts'
import { startOwnCluster } from './ownCluster.ts'

const databaseMegabytes = 700
const mediaMegabytes = 200

export type Inhabitant = { person: Person; project: string }
export type House = Awaited<ReturnType<typeof startHouse>>

type StartHouseArgs = { storage: 'disk' | 'bucket'; people: number }

/**
 * A platform of which every part may fail: its process, a Postgres of its own on a small disk, the line between them,
 * storage (a small disk or a bucket), a mail server, Stripe, and its clock. Clients who may sign live in it.
 */
export async function startHouse({ storage, people }: StartHouseArgs) {
  const databaseDisk = smallDisk({ megabytes: databaseMegabytes })
  const mediaDisk = smallDisk({ megabytes: mediaMegabytes })
  const cluster = await startOwnCluster({ folder: databaseDisk.folder })
  const proxy = await databaseProxy({ databaseUrl: cluster.url() })
  const mail = await startMailSink()
  const stripe = await startStripeDouble()
  const bucket = storage === 'bucket' ? await startS3Server() : undefined
  const clockFile = path.join(mediaDisk.folder, 'shift')
  const setClock = (minutes: number) => writeFileSync(clockFile, String(minutes * 60_000))
  setClock(0)
  const mediaFolder = path.join(mediaDisk.folder, 'media')
  const platform = await startPlatform({
    isOwn: true,
    database: { url: proxy.url, drop: async () => undefined },
    env: {
      ...stripe.env,
      ...bucket?.env,
      PORT: String(await freePort()),
      MEDIA_DIR: mediaFolder,
      TEST_CLOCK_FILE: clockFile,
      NODE_OPTIONS: '--import=./tests/support/servers/shiftedClock.ts',
    },
  })
  const inhabitants: Inhabitant[] = []
  while (inhabitants.length < people) {
    const person = await verifiedClient(platform)
    const { id } = await projectOf({ platform, client: person })
    inhabitants.push({ person, project: id })
  }
  await platform.restart(mail.env)
  /** What servers that are gone have printed. */
  const printed: string[] = []
  return {
    storage,
    platform,
    cluster,
    proxy,
    mail,
    stripe,
    bucket,
    databaseDisk,
    mediaDisk,
    mediaFolder,
    setClock,
    inhabitants,
    /** Everything that every server printed since the load began. */
    output: () => [...printed, platform.server.output()].join(''),
    /** SIGKILL. */
    killServer: async () => {
      await platform.server.kill()
      printed.push(platform.server.output())
    },
    startServer: () => platform.crash(),
    /** A Postgres that ended is started again. */
    startDatabase: async () => {
      if (!cluster.isRunning()) await cluster.start()
      proxy.moveTo(cluster.url())
    },
    stop: async () => {
      try {
        await platform.stop()
      } finally {
        await proxy.close()
        await cluster.stop()
        await mail.stop()
        await stripe.stop()
        await bucket?.stop()
        databaseDisk.remove()
        mediaDisk.remove()
      }
    },
  }
}
