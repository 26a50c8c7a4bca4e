import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import { env } from '../env.ts'

const startMs = 5 * 60_000

/** The platform running on this machine, or one that is started for the demo and stopped afterwards. */
export async function reachPlatform(): Promise<{ url: string; stop: () => Promise<void> }> {
  const url = `http://127.0.0.1:${env.port}`
  if (await isReady(url)) return { url, stop: async () => undefined }
  process.stdout.write(`No platform answers on port ${env.port}. Starting one for the demo; it stops afterwards.\n`)
  const child = spawn('npm', ['start'], { stdio: ['ignore', 'ignore', 'inherit'] })
  const stop = async () => {
    if (child.exitCode !== null || child.signalCode !== null) return
    const ended = once(child, 'exit')
    child.kill('SIGTERM')
    await ended
  }
  const giveUpAtMs = Date.now() + startMs
  while (!(await isReady(url))) {
    if (child.exitCode !== null) throw new Error('The platform could not be started. Try: npm start')
    if (Date.now() > giveUpAtMs) {
      await stop()
      throw new Error('The platform did not become ready within five minutes.')
    }
    await sleep(500)
  }
  return { url, stop }
}

async function isReady(url: string): Promise<boolean> {
  try {
    return (await fetch(`${url}/api/health`, { signal: AbortSignal.timeout(3_000) })).ok
  } catch {
    return false
  }
}
