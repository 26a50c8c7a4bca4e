import fc from 'fast-check'
import type { Platform } from '../platform.ts'
import { rawHttp, type RawAnswer } from '../rawHttp.ts'
import type { Caller, InputCast } from './inputCast.ts'
import type { FuzzRequest } from './requestOf.ts'

/** How much of a counterexample is printed. */
const printed = 600

export type Target = {
  name: string
  requests: fc.Arbitrary<FuzzRequest>
  judge: (request: FuzzRequest, answer: RawAnswer) => string | undefined
  /** Whether it did what the operation is for. */
  isDone: (answer: RawAnswer) => boolean
}

type FuzzOperationArgs = {
  target: Target
  caller: Caller
  runs: number
  seed: number
  platform: Platform
  cast: InputCast
  onAnswer: (answer: RawAnswer) => void
}

/** One operation, one caller. Returns the smallest request that is answered wrongly. */
export async function fuzzOperation(args: FuzzOperationArgs): Promise<string | undefined> {
  const { target, caller, runs, seed, platform, cast, onAnswer } = args
  const property = fc.asyncProperty(target.requests, async (request) => {
    const token = cast.tokenOf(caller)
    const answer = await send({ platform, request, token, cast })
    onAnswer(answer)
    if (answer.status === 401 || answer.status === 403) await reviveIfDead({ platform, cast, caller, token })
    const problem = target.judge(request, answer)
    if (problem !== undefined) throw new Error(problem)
  })
  const { failed, counterexample, errorInstance } = await fc.check(property, {
    seed,
    numRuns: runs,
    interruptAfterTimeLimit: 120_000,
  })
  if (!failed) return undefined
  const sent = cast.withRows(JSON.stringify(counterexample?.[0] ?? null)).slice(0, printed)
  return `${target.name} as ${caller}, seed ${seed}: ${String(errorInstance)}\n  ${sent}`
}

type SendArgs = { platform: Platform; request: FuzzRequest; token: string | undefined; cast: InputCast }

function send({ platform, request, token, cast }: SendArgs): Promise<RawAnswer> {
  const { method, path, headers, body } = request
  const bytes = body ? Buffer.from(cast.withRows(body.text), body.isBinary ? 'latin1' : 'utf8') : undefined
  return rawHttp({
    url: platform.url,
    method,
    path: cast.withRows(path),
    headers: {
      ...(token !== undefined && { authorization: `Bearer ${token}` }),
      ...(body && body.type !== null && { 'content-type': body.type }),
      ...(bytes && !('transfer-encoding' in headers) && { 'content-length': String(bytes.byteLength) }),
      ...headers,
    },
    body: bytes ? [bytes] : [],
  })
}

type ReviveIfDeadArgs = { platform: Platform; cast: InputCast; caller: Caller; token: string | undefined }

async function reviveIfDead({ platform, cast, caller, token }: ReviveIfDeadArgs): Promise<void> {
  if (caller === 'nobody') return
  const { status } = await platform.anyone.as(token).get('/auth/me')
  if (status === 200) return
  await cast.revive(caller, token)
  await cast.look()
}
