import { once } from 'node:events'
import pg from 'pg'
import { apiClient } from '../support/apiClient.ts'
import { disturbances } from './disturbances.ts'
import type { Filled } from './fillPlatform.ts'

export type DisturberTask = { name: string; url: string; databaseUrl: string; filled: Filled }

// Beside the process that measures: whoever sends photos is busy with them, and would wait longer for answers.
const [{ name, url, databaseUrl, filled }] = (await once(process, 'message')) as [DisturberTask] // as `startDisturber` sends it
const disturbance = disturbances.find((each) => each.name === name)
if (!disturbance) throw new Error(`There is no disturbance ${name}.`)
const { parallel, prepare } = disturbance
const work = await prepare({
  anyone: apiClient({ url }),
  admin: apiClient({ url, token: filled.admin.token }),
  person: apiClient({ url, token: filled.clients[0]?.token ?? '' }),
  db: new pg.Pool({ connectionString: databaseUrl }),
  filled,
})
await work()
let isOver = false
let running = Promise.resolve(0)
process.on('message', (message: 'begin' | 'end') => {
  if (message === 'begin') running = repeat()
  else {
    isOver = true
    void running.then((perSecond) => process.send?.({ perSecond }))
  }
})
process.send?.({ perSecond: 0 })

/** Works until it is over; how often in a second. What ends afterwards is not counted. */
async function repeat(): Promise<number> {
  isOver = false
  let done = 0
  let tookMs = 0
  const startedAtMs = performance.now()
  const repeatOne = async () => {
    while (!isOver) {
      await work()
      if (isOver) return
      done += 1
      tookMs = performance.now() - startedAtMs
    }
  }
  await Promise.all(Array.from({ length: parallel }, repeatOne))
  return done === 0 ? 0 : (done / tookMs) * 1000
}
