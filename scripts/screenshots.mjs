// `npm run screenshots -- --folder .build/panel`: a picture of every page of the panel with the demo's data,
// in light and dark mode, in English and Arabic, and on a phone; and of the main pages of the portal.
// `--docs` makes the pictures of docs/images from them.
import path from 'node:path'
import { parseArgs } from 'node:util'

const { values } = parseArgs({
  options: { folder: { type: 'string', default: '.build/panel' }, docs: { type: 'boolean', default: false } },
})
process.env.PANEL_SCREENSHOTS = path.resolve(values.folder)
process.env.PROVE = '1'
process.argv.splice(2, process.argv.length, 'tests/prove/panelPages.prove.ts', 'tests/prove/portalPages.prove.ts')
await import('./test.mjs')
process.stdout.write(`The pictures are in ${values.folder}\n`)
if (values.docs) {
  const { docsImages } = await import('./lib/docsImages.mjs')
  await docsImages({ panel: values.folder })
}
