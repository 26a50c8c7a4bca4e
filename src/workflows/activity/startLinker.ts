import { createSidePool } from '../../adapters/database/createSidePool.ts'
import { logger } from '../../adapters/logger.ts'
import { linkEntries } from './linkEntries.ts'
import { readLate } from './verify/readLate.ts'

/** Twice a second: an entry is without its link for less than a second. */
const everyMs = 500

/**
 * Gives entries of the activity log their links, whoever has written them, soon after they are committed. Every process
 * does so, and what a killed one has left the next links. It logs when entries have waited for longer than they should.
 * `stop` links what is left.
 */
export async function startLinker(): Promise<{ stop: () => Promise<void> }> {
  // Of its own, so that no busy request or job delays it.
  const pool = createSidePool('alphazee audit')
  let isFailing = false
  const attempt = async (work: () => Promise<unknown>) => {
    try {
      await work()
      isFailing = false
    } catch (err) {
      if (!isFailing) logger.warn({ err }, 'entries of the activity log get no links for now')
      isFailing = true
    }
  }
  let running: Promise<void> | undefined
  const timer = setInterval(() => {
    running ??= attempt(() => linkEntries(pool)).finally(() => {
      running = undefined
    })
  }, everyMs).unref()
  await attempt(async () => {
    const late = await readLate(pool)
    if (late) logger.warn({ ...late }, 'entries of the activity log have waited long for their links: no server ran')
    await linkEntries(pool)
  })
  return {
    stop: async () => {
      clearInterval(timer)
      await running
      await attempt(() => linkEntries(pool))
      await pool.end()
    },
  }
}
