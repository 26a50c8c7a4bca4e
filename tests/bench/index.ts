import { parseArgs } from 'node:util'
import { memoryOf } from '../support/memoryOf.ts'
import { startStandalone } from '../support/standalone.ts'
import { countStatements } from './countStatements.ts'
import { deskWorks } from './deskWorks.ts'
import { fillPlatform } from './fillPlatform.ts'
import { load } from './load.ts'
import { measureWork } from './measureWork.ts'
import { printTable } from './printTable.ts'
import { send } from './send.ts'
import { sizes } from './sizes.ts'
import { worksOf } from './works.ts'

const { values: options } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    large: { type: 'boolean', default: false },
    only: { type: 'string' },
  },
})
const { warmUps, seconds } = options.quick ? { warmUps: 300, seconds: 6 } : { warmUps: 1_500, seconds: 30 }
const only = options.only?.split(',')
const say = (text: string) => process.stderr.write(`${text}\n`)

const platform = await startStandalone({ env: { ADMIN_PANEL: 'on', LOG_LEVEL: 'info' } })
try {
  const size = options.large ? sizes.large : sizes.usual
  say(`Filling the platform: ${JSON.stringify(size)}`)
  const filled = await fillPlatform(platform, size)
  const all = [...worksOf(filled), ...(options.large ? deskWorks(filled) : [])]
  const works = all.filter(({ name }) => only?.includes(name) ?? true)
  for (const { next, check } of works) check((await send({ url: platform.server.url, ask: next() })).json())
  say('Warming up')
  for (const work of works) {
    const endMs = performance.now() + seconds * 1000
    const isOver = (count: number) => count >= warmUps || performance.now() > endMs
    await load({ url: platform.server.url, work, isOver })
  }
  const lines = []
  for (const work of works) {
    say(`Measuring: ${work.what}`)
    lines.push(await measureWork({ platform, work, seconds }))
  }
  const memoryMb = memoryOf(platform.server.process.pid)
  const counts = await countStatements({ platform, works })
  printTable(lines.map((line, at) => ({ ...line, statements: counts.get(works[at]?.name ?? '') ?? Number.NaN })))
  process.stdout.write(`\nThe server holds ${memoryMb.toFixed(0)} MB of memory, with the admin panel.\n`)
} finally {
  await platform.stop()
}
