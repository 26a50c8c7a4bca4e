import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Answer, ApiClient } from '../apiClient.ts'

/** What those who call have met. */
export type Tally = {
  /** `200`, `503 unavailable`, `lost` where the connection ended without an answer; how often. */
  answers: Record<string, number>
  /** Requests on their way, by what they are about. */
  inFlight: Map<string, number>
  /** Answers that nobody may get. */
  wrong: string[]
}

type Ask = {
  step: string
  method?: string
  path: string
  body?: unknown
  /** With an idempotency key, the same at every repeat. */
  isOnce?: boolean
}

/** The last answer, and whether an earlier try of the same request may have been carried out. */
export type Outcome = { answer: Answer; isRepeat: boolean }
export type PatientCaller = {
  call: (ask: Ask) => Promise<Outcome>
  /** What a GET answers, once it does. */
  read: (path: string) => Promise<Answer['body']>
}

/** Longer than any proof's strikes: while they go on, a long request may be interrupted again and again. */
const patienceMs = 2 * 3_600_000

type MakeCallerArgs = { client: ApiClient; credentials: { email: string; password: string }; tally: Tally }

/**
 * Someone who repeats a request, as it was, until it is answered: after a lost connection, a 503 and a 409
 * `request_in_progress`. After a 401 they sign in again, because tokens end while clocks move.
 */
export function makeCaller({ client, credentials, tally }: MakeCallerArgs): PatientCaller {
  let signedIn = client
  const count = (what: string) => (tally.answers[what] = (tally.answers[what] ?? 0) + 1)
  const once = async ({ step, method = 'POST', path, body }: Ask, headers: Record<string, string>) => {
    tally.inFlight.set(step, (tally.inFlight.get(step) ?? 0) + 1)
    try {
      return await signedIn.request(method, path, body, { headers })
    } catch {
      return undefined
    } finally {
      tally.inFlight.set(step, (tally.inFlight.get(step) ?? 1) - 1)
    }
  }
  const call = async (ask: Ask): Promise<Outcome> => {
    const headers = ask.isOnce === true ? { 'idempotency-key': randomUUID() } : undefined
    const giveUpAtMs = performance.now() + patienceMs
    for (let isRepeat = false; performance.now() < giveUpAtMs;) {
      const answer = await once(ask, headers ?? {})
      const said = answer ? [answer.status, answer.body?.errors?.[0]?.code].join(' ').trim() : 'lost'
      count(said)
      if (answer?.status === 401) {
        await sleep(100)
        signedIn = await signedIn.login(credentials).catch(() => signedIn)
        continue
      }
      if (answer && !isPassing(said)) {
        if (answer.status < 500) return { answer, isRepeat }
        tally.wrong.push(`${ask.step}: ${said} ${answer.bytes.toString().slice(0, 300)}`)
      }
      isRepeat = true
      await sleep(100 + Math.random() * 300)
    }
    throw new Error(`${ask.step} was never answered.`)
  }
  return {
    call,
    read: async (path) => {
      const { answer } = await call({ step: 'read', method: 'GET', path })
      if (answer.status !== 200) throw new Error(`GET ${path} is ${answer.status}: ${answer.bytes.toString()}`)
      return answer.body
    },
  }
}

const isPassing = (said: string) => /^(lost|503 .*|429 .*|409 request_in_progress)$/.test(said)
