import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Health } from '../workflows/system/checkHealth.ts'

export type Phase = 'starting' | 'ready' | 'stopping'

/** While the platform starts or stops, no dependency is checked: the process itself takes no requests. */
const closed: Health = { status: 'unavailable', checks: { platform: 'unavailable' } }

/** Answers probes before the app is ready. False when the request is not a probe. */
export function answerEarlyProbe({ req, res }: { req: IncomingMessage; res: ServerResponse }): boolean {
  if (req.method !== 'GET' && req.method !== 'HEAD') return false
  const path = req.url?.split('?', 1)[0]
  if (path === '/healthz') answerLiveness({ res, phase: 'starting' })
  else if (path === '/api/health') send({ res, status: 503, body: closed })
  else return false
  return true
}

/** Liveness: the process responds. An orchestrator may kill it when this probe fails. */
export function answerLiveness({ res, phase }: { res: ServerResponse; phase: Phase }): void {
  send({ res, status: 200, body: { status: phase === 'ready' ? 'ok' : phase } })
}

type AnswerHealthArgs = { res: ServerResponse; phase: Phase; check: () => Promise<Health> }

/** Readiness: 200 when requests can be served, otherwise 503 with what is missing. */
export async function answerHealth({ res, phase, check }: AnswerHealthArgs): Promise<void> {
  const body = phase === 'ready' ? await check() : closed
  send({ res, status: body.status === 'ok' ? 200 : 503, body })
}

function send({ res, status, body }: { res: ServerResponse; status: number; body: object }): void {
  const text = JSON.stringify(body)
  res.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'content-length': Buffer.byteLength(text),
    'cache-control': 'no-store',
  })
  // Node omits the body for HEAD.
  res.end(text)
}
