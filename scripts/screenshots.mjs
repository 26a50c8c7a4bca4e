// `npm run screenshots -- --folder .build/panel`: a picture of every page of the panel with the data of the demo: light, dark, English, Arabic, phone.
import path from 'node:path'
import { parseArgs } from 'node:util'

const { values } = parseArgs({ options: { folder: { type: 'string', default: '.build/panel' } } })
process.env.PANEL_SCREENSHOTS = path.resolve(values.folder)
process.argv.splice(2, process.argv.length, 'tests/browser/panelPages.test.ts')
await import('./test.mjs')
process.stdout.write(`The pictures are in ${values.folder}\n`)
