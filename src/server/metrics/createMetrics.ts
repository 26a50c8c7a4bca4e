import type { RequestHandler } from 'express'
import { createHash, timingSafeEqual } from 'node:crypto'
import type { Payload } from 'payload'
import { Registry } from 'prom-client'
import { fail } from '../../errors.ts'
import { backlogMetrics } from './backlogMetrics.ts'
import { createRouteNames } from './createRouteNames.ts'
import { loadMetrics } from './loadMetrics.ts'
import { observeRequests } from './observeRequests.ts'
import { processMetrics } from './processMetrics.ts'

export type Metrics = { observe: RequestHandler; answer: RequestHandler; close: () => Promise<void> }

/**
 * What `/metrics` tells whoever has the token, in the text format of Prometheus. Parallel readings share one, so that
 * they cannot pile up.
 */
export function createMetrics({ payload, token }: { payload: Payload; token: string }): Metrics {
  const registry = new Registry()
  const observe = observeRequests({ registry, nameRoute: createRouteNames(payload.config) })
  loadMetrics({ registry, payload })
  const backlog = backlogMetrics(registry)
  const processes = processMetrics(registry)
  const expected = digestOf(token)
  let reading: Promise<string> | undefined

  const read = async () => {
    await backlog.read()
    return await registry.metrics()
  }
  return {
    observe,
    answer: async (req, res) => {
      const [, given] = /^Bearer +(.+)$/i.exec(req.headers.authorization ?? '') ?? []
      if (given === undefined || !timingSafeEqual(digestOf(given), expected)) throw fail('unauthenticated')
      reading ??= read().finally(() => {
        reading = undefined
      })
      const text = await reading
      res.setHeader('Content-Type', registry.contentType)
      res.end(text)
    },
    close: async () => {
      processes.stop()
      await backlog.stop()
    },
  }
}

/** Of equal length, whatever was sent. */
function digestOf(text: string): Buffer {
  return createHash('sha256').update(text).digest()
}
