import { renameSync, writeFileSync } from 'node:fs'
import { createQueue } from '../../src/adapters/queue/createQueue.ts'

// A worker process for the test that kills it: it takes the job, says so by a file and never finishes.
const [connectionString = '', marker = ''] = process.argv.slice(2)
const queue = createQueue({ connectionString, pollingSeconds: 0.5, heartbeatSeconds: 10, superviseSeconds: 1 })
await queue.start()
await queue.work('contract.seal', async ({ jobId }) => {
  // There only when it is whole.
  writeFileSync(`${marker}.part`, jobId)
  renameSync(`${marker}.part`, marker)
  await new Promise((resolve) => setTimeout(resolve, 600_000))
})
