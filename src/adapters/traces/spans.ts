import { AsyncLocalStorage } from 'node:async_hooks'

export type Attributes = Record<string, string | number>

export type SpanArgs = {
  /** Of few kinds: `POST /api/messages`, `SELECT`. Never what somebody typed. */
  name: string
  kind: 'server' | 'client' | 'consumer'
  attributes?: Attributes
  /** A W3C `traceparent` to go on from, in place of the span that runs. */
  traceparent?: string | undefined
}

export type Span = {
  traceId: string
  /** `failure` is a code or the name of a class. A message may hold what a person wrote. */
  end: (outcome?: { attributes?: Attributes; failure?: string | undefined }) => void
}

export type Tracer = {
  start: (args: SpanArgs & { parent: Span | undefined }) => Span
  /** Sends what has not been sent yet. */
  close: () => Promise<void>
}

const running = new AsyncLocalStorage<Span>()
let tracer: Tracer | undefined

/** From now on spans are recorded; with `undefined` no more. */
export function setTracer(next: Tracer | undefined): void {
  tracer = next
}

export function isTracing(): boolean {
  return tracer !== undefined
}

/** Begins a span under the one that runs. `undefined` where traces are not configured. */
export function startSpan(args: SpanArgs): Span | undefined {
  return tracer?.start({ ...args, parent: running.getStore() })
}

/** Begins a span for a part of what is traced, and none for what nobody follows, such as the polls of the queue. */
export function startChildSpan(args: SpanArgs): Span | undefined {
  return running.getStore() === undefined ? undefined : startSpan(args)
}

/** Runs `work`, and everything it starts, inside of this span. It does not end the span. */
export function runInSpan<Result>({ span, work }: { span: Span | undefined; work: () => Result }): Result {
  return span === undefined ? work() : running.run(span, work)
}
