import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Health } from '../workflows/system/checkHealth.ts'

export type Phase = 'starting' | 'ready' | 'stopping'

/** While the platform starts or stops no dependency is asked: it is the process itself that takes no requests. */
const closed: Health = { status: 'unavailable', checks: { platform: 'unavailable' } }

/** The probes' answers before there is an app to give them. False where the request is none of theirs. */
export function answerEarlyProbe({ req, res }: { req: IncomingMessage; res: ServerResponse }): boolean {
  if (req.method !== 'GET' && req.method !== 'HEAD') return false
  const path = req.url?.split('?', 1)[0]
  if (path === '/healthz') answerLiveness({ res, phase: 'starting' })
  else if (path === '/api/health') send({ res, status: 503, body: closed })
  else return false
  return true
}

/** Liveness: the process answers, whatever it is doing. A probe that fails here may kill it. */
export function answerLiveness({ res, phase }: { res: ServerResponse; phase: Phase }): void {
  send({ res, status: 200, body: { status: phase === 'ready' ? 'ok' : phase } })
}

/** Readiness: 200 where requests can be answered now, else 503 with what is not there. */
export async function answerHealth({
  res,
  phase,
  check,
}: {
  res: ServerResponse
  phase: Phase
  check: () => Promise<Health>
}): Promise<void> {
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
  // Node leaves the body away where a HEAD is answered.
  res.end(text)
}
