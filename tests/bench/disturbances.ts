import { setTimeout as sleep } from 'node:timers/promises'
import sharp from 'sharp'
import { apiClient, type Answer } from '../support/apiClient.ts'
import { formOf } from '../support/files.ts'
import { adminPassword } from '../support/spawnServer.ts'
import type { Standalone } from '../support/standalone.ts'
import type { Filled } from './fillPlatform.ts'

export type Disturbance = { name: string; what: string; parallel: number; once: () => Promise<void> }

type DisturbancesOfArgs = { platform: Standalone; filled: Filled }

/** Work that must not slow down reads: what is dear, and what strangers and admins can set off. */
export async function disturbancesOf({ platform, filled }: DisturbancesOfArgs): Promise<Disturbance[]> {
  const { server, admin, anyone, db } = platform
  const [client] = filled.clients
  const person = apiClient({ url: server.url, token: client?.token ?? '' })
  const noise = { type: 'gaussian' as const, mean: 128, sigma: 30 }
  const photo = await sharp({ create: { width: 4000, height: 3000, channels: 3, background: '#888', noise } })
    .jpeg()
    .toBuffer()
  let turn = 0
  return [
    {
      name: 'sign-ins',
      what: '16 sign-ins at a time, the password right',
      parallel: 16,
      once: async () => {
        const { email = '' } = filled.clients[turn++ % filled.clients.length] ?? {}
        await anyone.login({ email, password: adminPassword })
      },
    },
    {
      name: 'images',
      what: '4 photos of 12 megapixels at a time',
      parallel: 4,
      once: async () =>
        requireStatus(
          200,
          await person.post('/users/upload-avatar', formOf({ avatar: { bytes: photo, name: 'me.jpg' } })),
        ),
    },
    {
      name: 'pdfs',
      what: '4 contracts at a time rendered as PDF',
      parallel: 4,
      once: async () =>
        requireStatus(
          200,
          await admin.post('/contracts/preview', {
            project: client?.project,
            title: 'Contract',
            content: 'A clause of the contract. '.repeat(400),
            amount: 100,
            currency: 'USD',
          }),
        ),
    },
    {
      name: 'broadcasts',
      what: 'a broadcast to all clients after the other',
      parallel: 1,
      once: async () => {
        const title = `Broadcast ${turn++}`
        requireStatus(
          202,
          await admin.post('/admin/system/broadcast', {
            title,
            message: 'x',
            audience: 'client',
            channels: ['in_app'],
          }),
        )
        const isDelivered = async () =>
          (await db.query('SELECT 1 FROM broadcasts WHERE title = $1 AND delivered_at IS NOT NULL', [title]))
            .rowCount === 1
        while (!(await isDelivered())) await sleep(200)
      },
    },
    {
      name: 'exports',
      what: '2 exports of all 10,000 projects at a time',
      parallel: 2,
      once: async () => requireStatus(200, await admin.get('/admin/lists/projects/csv')),
    },
  ]
}

function requireStatus(expected: number, { status, body }: Answer): void {
  if (status !== expected) throw new Error(`${status} instead of ${expected}: ${JSON.stringify(body).slice(0, 500)}`)
}
