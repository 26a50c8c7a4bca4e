// `npm run panel-timings -- --projects N --messages N`: the server's time for every page of the panel and its number of SQL statements, printed.
import { parseArgs } from 'node:util'

const { values } = parseArgs({
  options: {
    projects: { type: 'string', default: '10000' },
    messages: { type: 'string', default: '100000' },
  },
})
process.env.PANEL_TIMINGS_PROJECTS = values.projects
process.env.PANEL_TIMINGS_MESSAGES = values.messages
process.argv.splice(2, process.argv.length, 'tests/browser/panelTimings.test.ts')
await import('./test.mjs')
