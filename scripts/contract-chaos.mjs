// `npm run contract-chaos -- --seed N --runs N --kills N`: the model test of contracts alone, longer than `npm test` has time for. The seed is printed.
import { parseArgs } from 'node:util'

const { values } = parseArgs({
  options: {
    seed: { type: 'string' },
    runs: { type: 'string', default: '2000' },
    kills: { type: 'string', default: '20' },
  },
})
process.env.CONTRACT_CHAOS_RUNS = values.runs
process.env.CONTRACT_CHAOS_KILLS = values.kills
if (values.seed !== undefined) process.env.CONTRACT_CHAOS_SEED = values.seed
process.argv.splice(2, process.argv.length, 'tests/http/contractModel.test.ts')
await import('./test.mjs')
