import { readFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'

// A process beside a fuzzed server: someone who behaves, asks, and prints how long they waited, in milliseconds, and
// how much processor time the server used meanwhile. A fixed piece of work before and after each request says how many
// times slower the machine is, in itself and by what else it does.
const [url = '', pid = ''] = process.argv.slice(2)
/** As `effortOf` has it: a fifth of its work, on a machine of 2026. */
const usualMs = 14
const text = JSON.stringify(
  Array.from({ length: 20_000 }, (_, id) => ({ id, name: `Name ${id}`, tags: ['a', 'b', 'c'] })),
)

function slowness(): number {
  const startedAtMs = performance.now()
  JSON.stringify(JSON.parse(text))
  return Math.max(1, (performance.now() - startedAtMs) / usualMs)
}

/** Of all its threads. The kernel counts in hundredths of a second. */
function processorMs(): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? []
  return (Number(fields[11]) + Number(fields[12])) * 10
}

for (;;) {
  const before = slowness()
  const [startedAtMs, usedMs] = [performance.now(), processorMs()]
  const answer = await fetch(`${url}/api/project-types`)
  await answer.arrayBuffer()
  const waitedMs = performance.now() - startedAtMs
  const workedMs = processorMs() - usedMs
  const slower = Math.max(before, slowness())
  process.stdout.write(`${JSON.stringify({ status: answer.status, waitedMs, workedMs, slower })}\n`)
  await sleep(250)
}
