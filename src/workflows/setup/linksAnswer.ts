import { env } from '../../env.ts'

const patienceMs = 2_000
const rememberedMs = 60_000

let last: { answers: Promise<boolean>; untilMs: number } | undefined

/**
 * Whether the address that links in emails lead to answers, whatever it answers: within two seconds, and asked once a
 * minute.
 */
export async function linksAnswer(): Promise<boolean> {
  if (!last || last.untilMs < performance.now())
    last = { answers: ask(env.frontendUrl), untilMs: performance.now() + rememberedMs }
  return last.answers
}

async function ask(url: string): Promise<boolean> {
  try {
    await fetch(url, { method: 'HEAD', redirect: 'manual', signal: AbortSignal.timeout(patienceMs) })
    return true
  } catch {
    return false
  }
}
