import { createLocalReq, type Payload } from 'payload'
import { keyOf } from '../access/keyOf.ts'
import { openAnswer, sealAnswer } from '../adapters/answerSeal.ts'
import { markEffect } from '../adapters/database/markEffect.ts'
import { currentCaller } from '../adapters/database/runFor.ts'
import { logger } from '../adapters/logger.ts'
import { fail, failField } from '../errors.ts'
import { countUpload } from '../http/countUpload.ts'
import { sha256Hex } from '../lib/sha256Hex.ts'
import { claimKey, leaseSeconds, requireSameRequest, type Try } from '../workflows/idempotency/claimKey.ts'
import { forgetTry, releaseTry, renewTry, storeAnswer } from '../workflows/idempotency/settleTry.ts'
import { digestRequest, isForm, type DigestedRequest } from './digestRequest.ts'

export const keyHeader = 'Idempotency-Key'
export const replayHeader = 'Idempotent-Replayed'

/** Bytes, and how long they may take. */
const longestDrain = 256 * 1024 * 1024
const longestDrainMs = 120_000

const wellFormed = /^[\x21-\x7e]{1,255}$/

type Asked = { request: Request; payload: Payload; run: (request: Request) => Promise<Response> }
type StoredAnswer = { status: number; headers: [string, string][]; body: string }
type Running = { payload: Payload; try: Try; key: string; digested: DigestedRequest }

/**
 * Answers a POST with an `Idempotency-Key` once: the same request with the same key of the same user gets the stored
 * answer for 24 hours. Every transaction of the request notes in itself that it has an effect, so a process that dies
 * in the middle leaves either nothing, and the request may run again, or an effect that is never repeated.
 */
export async function answerOnce({ request, payload, run }: Asked): Promise<Response> {
  const key = request.method === 'POST' ? request.headers.get(keyHeader) : null
  if (key === null) return run(request)
  if (!wellFormed.test(key)) throw failField(keyHeader, 'invalid_format.idempotency_key')
  const user = await callerOf({ request, payload })
  // No form that a stranger may send changes anything.
  if (!user && isForm(request)) return run(request)
  const digested = await digestRequest({ request, key })
  const fingerprint = digested.digest()
  // Without an account a key counts together with its request and its credentials, so strangers' keys never meet.
  const program = keyOf(user)
  const owner = program
    ? `key:${program.id}`
    : user
      ? `user:${user.id}`
      : `anyone:${fingerprint ?? ''}:${credentialsOf(request)}`
  const id = sha256Hex(`${owner}\n${key}`)
  const claim = await claimKey({ payload, id, user: user?.id ?? null, fingerprint })
  if ('answer' in claim) {
    // Only signed-in users send forms to here.
    if (user && isForm(request)) await countUpload({ sender: user.id, work: () => drain(digested.request) })
    requireSameRequest({ known: claim.fingerprint, fingerprint: digested.digest() })
    return replay(openAnswer({ sealed: claim.answer, key, id }))
  }
  return runOnce({ run, payload, try: claim.try, key, digested })
}

/** 503 when the database does not say: the key would count for a stranger. */
async function callerOf({ request: { headers }, payload }: Pick<Asked, 'request' | 'payload'>) {
  const req = await createLocalReq({}, payload)
  const { user } = await payload.auth({ headers, req })
  if (!user && req.context['isUnavailable'] === true) throw fail('unavailable')
  return user
}

/** Cookies refresh a session whose token has expired. */
function credentialsOf({ headers }: Request): string {
  return sha256Hex(`${headers.get('authorization') ?? ''}\n${headers.get('cookie') ?? ''}`)
}

async function runOnce({ run, ...running }: Running & Pick<Asked, 'run'>): Promise<Response> {
  const caller = currentCaller()
  caller.beforeCommit = markEffect(running.try)
  const renewal = setInterval(() => void quietly(renewTry(running)), (leaseSeconds / 3) * 1000).unref()
  try {
    const response = await run(running.digested.request)
    return await settle({ response, ...running })
  } catch (err) {
    await quietly(releaseTry(running))
    throw err
  } finally {
    clearInterval(renewal)
    // What was begun for the request and goes on without it is no part of it.
    caller.beforeCommit = undefined
  }
}

/** Stores what may be stored. A storing that fails changes nothing for the caller, who has their answer. */
async function settle({ response, key, digested, ...of }: Running & { response: Response }): Promise<Response> {
  const { status } = response
  if (status >= 500) {
    await quietly(releaseTry(of))
    return response
  }
  const isText = response.body === null || response.headers.get('content-type')?.includes('json') === true
  if (!isText) {
    await quietly(forgetTry(of))
    return response
  }
  const body = await response.text()
  const stored: StoredAnswer = { status, headers: [...response.headers], body }
  const answer = sealAnswer({ answer: JSON.stringify(stored), key, id: of.try.id })
  // A query of GraphQL is a POST as well, and changes nothing.
  const mayChangeNothing = status >= 400 || body.includes('"errors":[') || isGraphQl(digested.request)
  await quietly(storeAnswer({ ...of, answer, fingerprint: digested.digest(), needsEffect: mayChangeNothing }))
  return answerOf(stored)
}

function replay(text: string): Response {
  const response = answerOf(JSON.parse(text) as StoredAnswer) // Sealed by `settle`.
  response.headers.set(replayHeader, 'true')
  // They were true of the first request.
  for (const name of ['ratelimit', 'ratelimit-policy']) response.headers.delete(name)
  return response
}

function answerOf({ status, headers, body }: StoredAnswer): Response {
  return new Response(body === '' ? null : body, { status, headers })
}

const isGraphQl = ({ url }: Request): boolean => new URL(url).pathname === '/api/graphql'

/** Reads a form to its end, for its digest. One that is too long or stops is given up: its answer is known already. */
async function drain(request: Request): Promise<void> {
  const reader = request.body?.getReader()
  if (!reader) return
  const timer = setTimeout(() => void reader.cancel().catch(() => undefined), longestDrainMs)
  try {
    for (let bytes = 0; bytes <= longestDrain;) {
      const { done, value } = await reader.read()
      if (done) return
      bytes += value.byteLength
    }
    await reader.cancel()
  } finally {
    clearTimeout(timer)
  }
}

async function quietly(work: Promise<void>): Promise<void> {
  await work.catch((err: unknown) => logger.error({ err }, 'an idempotency key could not be settled'))
}
