import { setTimeout as sleep } from 'node:timers/promises'
import type pg from 'pg'
import sharp from 'sharp'
import type { Answer, ApiClient } from '../support/apiClient.ts'
import { formOf } from '../support/files.ts'
import { adminPassword } from '../support/spawnServer.ts'
import type { Filled } from './fillPlatform.ts'

type Stage = { anyone: ApiClient; admin: ApiClient; person: ApiClient; db: pg.Pool; filled: Filled }
type Disturbance = {
  name: string
  what: string
  parallel: number
  prepare: (stage: Stage) => Promise<() => Promise<void>>
}

/** Work that must not slow down reads: what is dear, and what strangers and admins can set off. */
export const disturbances: readonly Disturbance[] = [
  {
    name: 'sign-ins',
    what: '16 sign-ins at a time, the password right',
    parallel: 16,
    prepare: async ({ anyone, filled: { clients } }) => {
      let turn = 0
      return async () => {
        const { email = '' } = clients[turn++ % clients.length] ?? {}
        await anyone.login({ email, password: adminPassword })
      }
    },
  },
  {
    name: 'images',
    what: '4 photos of 12 megapixels at a time',
    parallel: 4,
    prepare: async ({ person }) => {
      const noise = { type: 'gaussian' as const, mean: 128, sigma: 30 }
      const bytes = await sharp({ create: { width: 4000, height: 3000, channels: 3, background: '#888', noise } })
        .jpeg()
        .toBuffer()
      return async () =>
        requireStatus(200, await person.post('/users/upload-avatar', formOf({ avatar: { bytes, name: 'me.jpg' } })))
    },
  },
  {
    name: 'pdfs',
    what: '4 contracts at a time rendered as PDF',
    parallel: 4,
    prepare: async ({ admin, filled }) => {
      const contract = {
        project: filled.clients[0]?.project,
        title: 'Contract',
        content: 'A clause of the contract. '.repeat(400),
        amount: 100,
        currency: 'USD',
      }
      return async () => requireStatus(200, await admin.post('/contracts/preview', contract))
    },
  },
  {
    name: 'broadcasts',
    what: 'a broadcast to all clients after the other',
    parallel: 1,
    prepare: async ({ admin, db }) => {
      const rest = { message: 'x', audience: 'client', channels: ['in_app'] }
      const broadcast = async (title: string) => {
        requireStatus(202, await admin.post('/admin/system/broadcast', { title, ...rest }))
        const delivered = 'SELECT 1 FROM broadcasts WHERE title = $1 AND delivered_at IS NOT NULL'
        while ((await db.query(delivered, [title])).rowCount !== 1) await sleep(200)
      }
      let turn = 0
      return () => broadcast(`Broadcast ${turn++}`)
    },
  },
  {
    name: 'exports',
    what: '2 exports of all 10,000 projects at a time',
    parallel: 2,
    prepare: async ({ admin }) => {
      return async () => requireStatus(200, await admin.get('/admin/lists/projects/csv'))
    },
  },
]

function requireStatus(expected: number, { status, body }: Answer): void {
  if (status !== expected) throw new Error(`${status} instead of ${expected}: ${JSON.stringify(body).slice(0, 500)}`)
}
