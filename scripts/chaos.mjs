// `npm run chaos -- --seed N --runs N --kills N`: the chaos test alone, longer than `npm test` has time for. Seed and counts are printed.
import { parseArgs } from 'node:util'

const { values } = parseArgs({
  options: {
    seed: { type: 'string' },
    runs: { type: 'string', default: '2600' },
    kills: { type: 'string', default: '35' },
  },
})
process.env.CHAOS_RUNS = values.runs
process.env.CHAOS_KILLS = values.kills
if (values.seed !== undefined) process.env.CHAOS_SEED = values.seed
process.argv.splice(2, process.argv.length, 'tests/http/stripeChaos.test.ts')
await import('./test.mjs')
