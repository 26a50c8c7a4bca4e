import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import { expect, test } from '@jest/globals'
import { proofNumber, proofSeed } from '../support/proofNumber.ts'
import { type TrialCounts, type TrialReply, tryInvoices } from '../support/invoiceTrials.ts'

// `npm run prove -- invoices` tries a million and more.
const chunks = proofNumber({ name: 'chunks', share: 4, full: 100 })
const chunk = 10_500
const firstSeed = proofSeed(20_260_000)
/** Of a million what is expected of so many. */
const part = (chunks * chunk) / 1_050_000

test('random invoices, a million of them in the proof, keep every promise: parts, rates and totals, a second calculation, round trips, credits, plans', async () => {
  const started = performance.now()
  const counts = await tryInThreads()
  const seconds = ((performance.now() - started) / 1000).toFixed(1)
  process.stdout.write(
    `Seed ${firstSeed}: ${counts.tried.toLocaleString('en')} invoices tried in ${seconds} s: ${counts.lines.toLocaleString('en')} lines, ` +
      `${counts.discounted.toLocaleString('en')} with a discount, ${counts.credits.toLocaleString('en')} credits, ` +
      `${counts.shares.toLocaleString('en')} parts of plans; ${counts.refused.toLocaleString('en')} refused as they should be\n`,
  )
  expect(counts.tried).toBeGreaterThan(1_000_000 * part)
  expect(counts.refused).toBeLessThan(counts.tried / 10)
  for (const count of [counts.lines, counts.credits, counts.shares]) expect(count).toBeGreaterThan(1_000_000 * part)
  expect(counts.discounted).toBeGreaterThan(200_000 * part)
}, 600_000)

test('the same seed tells the same story', () => {
  expect(tryInvoices({ seed: firstSeed, count: 200 })).toEqual(tryInvoices({ seed: firstSeed, count: 200 }))
})

/** In two threads, chunk by chunk. Each chunk has its own seed, so that a failing one can be run again alone. */
async function tryInThreads(): Promise<TrialCounts> {
  const seeds = Array.from({ length: chunks }, (_, index) => firstSeed + index)
  const all: TrialCounts[] = []
  const drain = async () => {
    const worker = new Worker(new URL('../support/invoiceTrials.ts', import.meta.url), { workerData: 'invoiceTrials' })
    try {
      for (let seed = seeds.pop(); seed !== undefined; seed = seeds.pop()) {
        worker.postMessage({ seed, count: chunk })
        // One message in, one out: `tryInvoices` answers its counts or what broke.
        const [reply] = (await once(worker, 'message')) as [TrialReply]
        if (reply.error !== undefined) throw new Error(reply.error)
        all.push(reply.counts)
      }
    } finally {
      await worker.terminate()
    }
  }
  await Promise.all([drain(), drain()])
  return all.reduce((sum, counts) => ({
    tried: sum.tried + counts.tried,
    refused: sum.refused + counts.refused,
    lines: sum.lines + counts.lines,
    discounted: sum.discounted + counts.discounted,
    credits: sum.credits + counts.credits,
    shares: sum.shares + counts.shares,
  }))
}
