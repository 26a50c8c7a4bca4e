// `npm run stream-load -- --streams N --messages N --backlog N`: the load test of the streams alone, larger than `npm test` has time for. What was measured is printed.
import { parseArgs } from 'node:util'

const { values } = parseArgs({
  options: {
    streams: { type: 'string', default: '500' },
    messages: { type: 'string', default: '1000' },
    backlog: { type: 'string', default: '60000' },
  },
})
process.env.STREAM_LOAD_STREAMS = values.streams
process.env.STREAM_LOAD_MESSAGES = values.messages
process.env.STREAM_LOAD_BACKLOG = values.backlog
process.argv.splice(2, process.argv.length, 'tests/http/streamLoad.test.ts')
await import('./test.mjs')
