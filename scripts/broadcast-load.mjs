// `npm run broadcast-load -- --readers N`: a broadcast to many while the server is killed midway, larger than `npm test` has time for. What it cost
// other requests is printed.
import { parseArgs } from 'node:util'

const { values } = parseArgs({ options: { readers: { type: 'string', default: '10000' } } })
process.env.BROADCAST_READERS = values.readers
process.argv.splice(2, process.argv.length, 'tests/http/broadcastLoad.test.ts')
await import('./test.mjs')
