import { parseArgs } from 'node:util'
import { startStandalone } from '../support/standalone.ts'
import { benchBeside } from './benchBeside.ts'
import { benchProcesses } from './benchProcesses.ts'
import { benchRivals } from './benchRivals.ts'
import { fillPlatform } from './fillPlatform.ts'
import { sizes } from './sizes.ts'

const { values: options } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    large: { type: 'boolean', default: false },
    alone: { type: 'boolean', default: false },
    processes: { type: 'boolean', default: false },
    beside: { type: 'boolean', default: false },
    only: { type: 'string' },
  },
})
const pace = options.quick
  ? { warmUps: 200, seconds: 1.2, rounds: 3, longestWarmUpMs: 2_000 }
  : { warmUps: 1_500, seconds: 5, rounds: 5, longestWarmUpMs: 10_000 }
const only = options.only?.split(',')
const say = (text: string) => void process.stderr.write(`${text}\n`)
const write = (text: string) => void process.stdout.write(`${text}\n`)

const platform = await startStandalone({ env: { ADMIN_PANEL: 'on', LOG_LEVEL: 'info' }, hasRealPasswords: true })
try {
  const size = options.large ? sizes.large : sizes.usual
  say(`Filling the platform: ${JSON.stringify(size)}`)
  const filled = await fillPlatform(platform, size)
  const shared = { platform, filled, ...pace, only, say, write }
  if (options.processes) await benchProcesses(shared)
  if (options.beside) await benchBeside(shared)
  if (!options.processes && !options.beside)
    await benchRivals({ ...shared, isLarge: options.large, isAlone: options.alone })
} finally {
  await platform.stop()
}
