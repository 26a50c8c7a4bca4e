import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { env } from '../env.ts'

/**
 * The secret of the newest link of this kind mailed to the address. It waits, because mails are sent after the commit.
 */
export async function mailedToken({ to, kind }: { to: string; kind: string }): Promise<string> {
  for (let attempt = 0; attempt < 150; attempt += 1) {
    const token = await findToken({ to, kind })
    if (token) return token
    await sleep(100)
  }
  throw new Error(
    `No mail of the kind ${kind} came to ${to}. The demo reads mails from ${folder()}: leave MAIL_SERVER unset.`,
  )
}

async function findToken({ to, kind }: { to: string; kind: string }): Promise<string | undefined> {
  const names = (await readdir(folder()).catch(() => [])).filter((name) => name.endsWith('.eml') && name.includes(kind))
  for (const name of names.sort().reverse()) {
    const raw = await readFile(path.join(folder(), name), 'utf8')
    if (!raw.includes(`To: ${to}`) && !raw.includes(`To: <${to}>`)) continue
    const text = raw.replace(/=\r?\n/g, '').replaceAll('=3D', '=')
    const token = /\?token=([\w-]+)/.exec(text)?.[1]
    if (token) return token
  }
  return undefined
}

function folder(): string {
  return path.join(env.dataDir, 'mail')
}
