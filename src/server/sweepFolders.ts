import { lstat } from 'node:fs/promises'
import path from 'node:path'
import { keptSince } from '../adapters/keptSince.ts'
import { logger } from '../adapters/logger.ts'
import { removeOldMails } from '../adapters/mail/removeOldMails.ts'
import { now } from '../adapters/now.ts'
import { removeStaleUploads } from '../adapters/upload/removeStaleUploads.ts'
import { env } from '../env.ts'
import { removeOldCache } from './panel/removeOldCache.ts'

const dayMs = 24 * 60 * 60 * 1000

/** Removes from this machine's folders what nobody needs any more. Never throws: the next call does the rest. */
export async function sweepFolders(): Promise<void> {
  await attempt({ what: 'broken uploads', work: removeStaleUploads })
  await attempt({ what: 'old mail files', work: sweepMails })
  await attempt({ what: 'the old cache of the admin panel', work: sweepCache })
}

async function attempt({ what, work }: { what: string; work: () => Promise<unknown> }): Promise<void> {
  await work().catch((err: unknown) => logger.error({ err }, `removing ${what} failed`))
}

async function sweepMails(): Promise<void> {
  const before = keptSince(env.keptDays.mailFiles)
  if (before) await removeOldMails({ directory: path.join(env.dataDir, 'mail'), before })
}

/** Not while a script installs or builds. The lock of a killed one is older. */
async function sweepCache(): Promise<void> {
  const before = keptSince(env.keptDays.panelCache)
  const lock = await lstat(path.join('.build', 'setup.lock')).catch(() => undefined)
  const isBuilding = lock && now().getTime() - lock.mtimeMs < dayMs
  if (before && !isBuilding) await removeOldCache({ folder: path.join('.next', 'cache'), before })
}
