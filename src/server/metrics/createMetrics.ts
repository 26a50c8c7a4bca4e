import type { RequestHandler } from 'express'
import { createHash, timingSafeEqual } from 'node:crypto'
import type { Payload } from 'payload'
import { AggregatorRegistry, Registry } from 'prom-client'
import { env } from '../../env.ts'
import { fail } from '../../errors.ts'
import { askParent } from '../processes/askParent.ts'
import { backlogMetrics } from './backlogMetrics.ts'
import { createRouteNames } from './createRouteNames.ts'
import { loadMetrics } from './loadMetrics.ts'
import { observeRequests } from './observeRequests.ts'
import { processMetrics } from './processMetrics.ts'

export type Metrics = { observe: RequestHandler; answer: RequestHandler; close: () => Promise<void> }

/**
 * What `/metrics` tells whoever has the token, in the text format of Prometheus: of several processes behind one port
 * all, each with its number. Parallel readings share one, so that they cannot pile up.
 */
export function createMetrics({ payload, token }: { payload: Payload; token: string }): Metrics {
  const registry = new Registry()
  const observe = observeRequests({ registry, nameRoute: createRouteNames(payload.config) })
  loadMetrics({ registry, payload })
  if (env.processNumber !== undefined) registry.setDefaultLabels({ process: String(env.processNumber) })
  // Of the whole installation: read once, and not counted for each process.
  const shared = new Registry()
  const backlog = backlogMetrics(shared)
  const processes = processMetrics(registry)
  const count = () => registry.getMetricsAsJSON()
  const readOthers = askParent({ count })
  const expected = digestOf(token)
  let reading: Promise<string> | undefined

  const read = async () => {
    const [others] = await Promise.all([readOthers(), backlog.read()])
    const all = AggregatorRegistry.aggregate([await count(), ...others])
    return (await all.metrics()) + (await shared.metrics())
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
