import { mkdtempSync, writeFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { startPlatform, type Platform } from './platform.ts'
import { adminEmail, adminPassword } from './spawnServer.ts'

/** Longer than a server takes to see its new clock. */
const seenMs = 100

export type ShiftedPlatform = { platform: Platform; setClock: (iso: string) => Promise<void> }

/**
 * A platform whose server has a clock that the test sets, and that runs on from there. Postgres keeps its own. The
 * admin is signed in again at each new time.
 */
export async function startShiftedPlatform({ at }: { at: string }): Promise<ShiftedPlatform> {
  const file = path.join(mkdtempSync(path.join(tmpdir(), 'alphazee-clock-')), 'shift')
  const write = (iso: string) => writeFileSync(file, String(Date.parse(iso) - Date.now()))
  write(at)
  const platform = await startPlatform({
    isOwn: true,
    env: { TEST_CLOCK_FILE: file, NODE_OPTIONS: '--import=./tests/support/servers/shiftedClock.ts' },
  })
  const setClock = async (iso: string) => {
    write(iso)
    await sleep(seenMs)
    // A token is good for minutes, and the clock has gone on for days.
    platform.admin = await platform.anyone.login({ email: adminEmail, password: adminPassword })
  }
  return { platform, setClock }
}
