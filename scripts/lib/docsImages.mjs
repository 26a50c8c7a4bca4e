import path from 'node:path'
import sharp from 'sharp'
import { root } from './root.mjs'
import { runQuietly } from './runQuietly.mjs'
import { runtimeNode } from './runtimeNode.mjs'

/** Pictures of docs/images, by the page of the panel that they show. */
const pages = {
  'panel-dashboard': 'dashboard-en-light',
  'panel-contract': 'contract-active-en-light',
  'panel-identity-ar': 'identity-ar-light',
  'panel-invoice-dark': 'invoice-editor-en-dark',
}
/** Columns of emails: template, language and look. */
const mails = [
  ['contract_sent.en.light', 'digest.en.light'],
  ['invoice_issued.ar.light', 'contract_sent.ar.dark'],
  ['message_received.en.dark', 'digest.ar.dark'],
]
/** Those of the portal, as wide as the docs show them. */
const portalPages = [
  { name: 'portal-home', page: 'portal-home-en', width: 1000 },
  { name: 'portal-ar', page: 'portal-home-ar', width: 390 },
]
const [screen, gap, column] = [{ left: 0, top: 0, width: 1280, height: 900 }, 10, 504]

/** Writes the pictures of the docs that show the panel and its emails. `panel` is the folder of `npm run screenshots`. */
export async function docsImages({ panel }) {
  for (const [name, page] of Object.entries(pages)) {
    await save({
      name,
      image: sharp(path.join(panel, `${page}.png`))
        .extract(screen)
        .resize(1000),
    })
  }
  for (const { name, page, width } of portalPages)
    await save({ name, image: sharp(path.join(panel, `${page}.png`)).resize(width) })
  const folder = path.join(root, '.build', 'docs-mails')
  const only = mails.flat().map((mail) => mail.split('.')[0])
  const args = ['scripts/run.mjs', 'scripts/mail-preview.mjs', '--out', folder, '--only', only.join(',')]
  const isDone = await runQuietly({ title: 'Drawing emails', command: runtimeNode(), args, env: process.env })
  if (!isDone) throw new Error('The emails were not drawn.')
  await save({ name: 'mails', image: await sideBySide(folder) })
}

async function sideBySide(folder) {
  const parts = []
  let height = 0
  for (const [index, names] of mails.entries()) {
    let top = 0
    for (const name of names) {
      const { data, info } = await sharp(path.join(folder, `${name}.png`))
        .resize(column)
        .toBuffer({ resolveWithObject: true })
      parts.push({ input: data, left: index * (column + gap), top })
      top += info.height + gap
    }
    height = Math.max(height, top - gap)
  }
  const width = mails.length * (column + gap) - gap
  const sheet = sharp({ create: { width, height, channels: 3, background: '#888888' } }).composite(parts)
  return sharp(await sheet.png().toBuffer())
}

async function save({ name, image }) {
  await image.png({ palette: true, quality: 90, effort: 10 }).toFile(path.join(root, 'docs', 'images', `${name}.png`))
  process.stdout.write(`docs/images/${name}.png\n`)
}
