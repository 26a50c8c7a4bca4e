import { ROOT_CONTEXT, SpanKind, SpanStatusCode, trace, type Context, type Span as SdkSpan } from '@opentelemetry/api'
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http'
import { resourceFromAttributes } from '@opentelemetry/resources'
import {
  BasicTracerProvider,
  BatchSpanProcessor,
  ParentBasedSampler,
  TraceIdRatioBasedSampler,
  type SpanExporter,
} from '@opentelemetry/sdk-trace-base'
import { logger } from '../logger.ts'
import type { Span, SpanArgs, Tracer } from './spans.ts'

export type TraceSettings = {
  /** Where `/v1/traces` is. */
  endpoint: string
  headers: Record<string, string>
  serviceName: string
  /** The share of traces that are sent, from 0 to 1. */
  ratio: number
}

/** Also the longest that a stop waits for a collector that does not answer. */
const timeoutMillis = 5_000
const kinds = { server: SpanKind.SERVER, client: SpanKind.CLIENT, consumer: SpanKind.CONSUMER }

/**
 * Sends spans by OTLP/HTTP as JSON, in batches. While the collector does not answer they are dropped, and nothing waits
 * for it. Nothing is registered for the whole process: Next would report paths with their queries.
 */
export function createTracer({ endpoint, headers, serviceName, ratio }: TraceSettings): Tracer {
  const exporter = new OTLPTraceExporter({ url: `${endpoint}/v1/traces`, headers, timeoutMillis })
  const provider = new BasicTracerProvider({
    resource: resourceFromAttributes({ 'service.name': serviceName }),
    sampler: new ParentBasedSampler({ root: new TraceIdRatioBasedSampler(ratio) }),
    spanProcessors: [new BatchSpanProcessor(noteOutages(exporter), { exportTimeoutMillis: timeoutMillis })],
  })
  const tracer = provider.getTracer('alphazee')
  const sdkSpans = new WeakMap<Span, SdkSpan>()

  const start = ({ name, kind, attributes, traceparent, parent }: SpanArgs & { parent: Span | undefined }): Span => {
    const above = parent && sdkSpans.get(parent)
    const context = remoteContext(traceparent) ?? (above ? trace.setSpan(ROOT_CONTEXT, above) : ROOT_CONTEXT)
    const options = { kind: kinds[kind], ...(attributes && { attributes }) }
    const sdkSpan = tracer.startSpan(name, options, context)
    const span: Span = {
      traceId: sdkSpan.spanContext().traceId,
      end: ({ attributes: more, failure } = {}) => {
        if (more) sdkSpan.setAttributes(more)
        if (failure !== undefined) sdkSpan.setAttribute('error.type', failure).setStatus({ code: SpanStatusCode.ERROR })
        sdkSpan.end()
      },
    }
    sdkSpans.set(span, sdkSpan)
    return span
  }
  return { start, close: () => provider.shutdown().catch(() => undefined) }
}

/** The context that a W3C `traceparent` names (level 1); any other text is none. */
function remoteContext(traceparent: string | undefined): Context | undefined {
  const [, traceId, spanId, flags] = /^00-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})$/.exec(traceparent ?? '') ?? []
  if (!traceId || !spanId || !flags || /^0+$/.test(traceId) || /^0+$/.test(spanId)) return undefined
  return trace.setSpanContext(ROOT_CONTEXT, { traceId, spanId, traceFlags: Number.parseInt(flags, 16), isRemote: true })
}

/** One line of the log when the collector stops taking spans, and one when it takes them again. */
function noteOutages(exporter: OTLPTraceExporter): SpanExporter {
  let isDown = false
  return {
    export: (spans, done) =>
      exporter.export(spans, (result) => {
        const hasFailed = result.error !== undefined || result.code !== 0
        if (hasFailed && !isDown) logger.warn({ err: result.error }, 'traces cannot be sent and are dropped')
        if (!hasFailed && isDown) logger.info('traces are sent again')
        isDown = hasFailed
        done(result)
      }),
    forceFlush: () => exporter.forceFlush(),
    shutdown: () => exporter.shutdown(),
  }
}
