// npm run mail:preview: writes every mail in English and Arabic to .build/mail-preview, as HTML, as text and as
// pictures (light, dark, on a phone). `-- --only digest,contract_sent` writes only these; without Chromium there are no
// pictures.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import sharp from 'sharp'
import { chromiumPath, launchChromium } from '../tests/support/launchChromium.ts'
import {
  digestSample,
  longDigest,
  longMailSamples,
  mailSamples,
  previewCompany,
  remindersSample,
  sampleLink,
  unlinked,
} from '../tests/support/mailSamples.ts'
import { root } from './lib/root.mjs'

process.chdir(root)
// This creates no secret and touches no file of an installation.
Object.assign(process.env, { NEXT_PHASE: 'phase-production-build', NODE_ENV: 'production' })
const { renderMail } = await import('../src/adapters/mail/renderMail.ts')
const { renderDigest } = await import('../src/adapters/mail/renderDigest.ts')
const { renderReminders } = await import('../src/adapters/mail/renderReminders.ts')
const { mailKindName } = await import('../src/adapters/mail/mailKindName.ts')
const { notificationKinds } = await import('../src/domain/notifications/notificationKinds.ts')
const { mailLogo } = await import('../src/adapters/mail/mailLogo.ts')
const { inlineLogo } = await import('../src/adapters/mail/inlineLogo.ts')

const { values } = parseArgs({ options: { only: { type: 'string' }, out: { type: 'string' } } })
const folder = path.resolve(values.out ?? '.build/mail-preview')
const wanted = values.only?.split(',')
const looks = [
  { name: 'light', width: 720, colorScheme: 'light' },
  { name: 'dark', width: 720, colorScheme: 'dark' },
  { name: 'phone', width: 360, colorScheme: 'light' },
]

rmSync(folder, { recursive: true, force: true })
mkdirSync(folder, { recursive: true })
const logo = await mailLogo(
  await sharp(
    Buffer.from(
      '<svg xmlns="http://www.w3.org/2000/svg" width="480" height="144"><path d="M12 132 72 12l60 120h-28L72 66l-32 66z" fill="#14171d"/><circle cx="220" cy="72" r="56" fill="#c2410c"/><rect x="310" y="16" width="150" height="28" fill="#14171d"/><path d="M460 44 356 100h104v28H310v-28l104-56z" fill="#14171d"/></svg>',
    ),
  )
    .png()
    .toBuffer(),
)
const logoData = `data:image/png;base64,${Buffer.from(logo).toString('base64')}`

const samples = [
  ...Object.entries({ ...mailSamples, digest: digestSample, 'invoices.reminded': remindersSample }).map(
    ([kind, data]) => ({
      name: mailKindName(kind),
      kind,
      data,
      company: { ...previewCompany, logoUrl: inlineLogo },
    }),
  ),
  ...Object.entries({ ...longMailSamples, digest: longDigest }).map(([kind, data]) => ({
    name: `${mailKindName(kind)}-long`,
    kind,
    data,
    company: { ...previewCompany, name: 'Al-Harthy, Oyelaran-Featherstonehaugh & Partners LLC' },
  })),
].filter(({ name, kind }) => !wanted || wanted.includes(name) || wanted.includes(mailKindName(kind)))

const renderers = { digest: renderDigest, 'invoices.reminded': renderReminders }
const pages = samples.flatMap(({ name, kind, data, company }) =>
  ['en', 'ar'].map((locale) => {
    const topic = kind === 'digest' ? 'email' : (notificationKinds[kind]?.topic ?? 'essential')
    const unsubscribe =
      topic === 'essential' ? undefined : { from: topic, href: 'https://client.example/unsubscribe?token=example' }
    const reader = { locale, timezone: 'Asia/Muscat', role: 'client' }
    const href = unlinked.includes(kind) ? undefined : sampleLink
    const mail = (renderers[kind] ?? renderMail)({ kind, ...data, data, href, reader, company, unsubscribe })
    const html = mail.html.replaceAll(inlineLogo, logoData)
    writeFileSync(path.join(folder, `${name}.${locale}.html`), html)
    writeFileSync(path.join(folder, `${name}.${locale}.txt`), `${mail.subject}\n\n${mail.text}`)
    return { name: `${name}.${locale}`, html }
  }),
)
process.stdout.write(`${pages.length} mails in ${folder}\n`)
if (chromiumPath) await takePictures()
else process.stdout.write('No Chromium here: no pictures. Install Debian’s `chromium` or set CHROMIUM_PATH.\n')

async function takePictures() {
  const browser = await launchChromium()
  try {
    for (const { name: look, width, colorScheme } of looks) {
      const page = await browser.newPage({ viewport: { width, height: 400 }, colorScheme })
      for (const { name, html } of pages) {
        await page.setContent(html)
        const isTooWide = await page.evaluate(
          'document.documentElement.scrollWidth > document.documentElement.clientWidth',
        )
        if (isTooWide) process.stdout.write(`!!! ${name} is wider than ${width} pixels\n`)
        await page.screenshot({ path: path.join(folder, `${name}.${look}.png`), fullPage: true })
      }
      await page.close()
    }
  } finally {
    await browser.close()
  }
}
