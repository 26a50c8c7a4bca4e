// From nothing to a signed contract, on a platform that has just been started:
//
//   npm run build -w client
//   node docs/examples/sign-a-contract.mjs --password '…the first admin’s…'
//
// It plays both sides: the agency, which is signed in as the first admin, and a client who registers.
import { readdir, readFile } from 'node:fs/promises'
import { setTimeout as sleep } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { createClient } from '@alphazee/client'

const { values } = parseArgs({
  options: {
    url: { type: 'string', default: 'http://localhost:3000' },
    admin: { type: 'string', default: 'admin@example.com' },
    password: { type: 'string' },
    mail: { type: 'string', default: '.data/mail' },
  },
})
const agency = createClient({ baseUrl: values.url })
const client = createClient({ baseUrl: values.url })
await agency.signIn({ email: values.admin, password: values.password })

// The client registers, proves their address by the mailed link, and sends their ID.
const email = `omar.${Date.now()}@example.com`
const user = await client.register({ email, password: 'a long phrase of mine', firstName: 'Omar', lastName: 'Said' })
await client.post('/auth/verify-email', { body: { token: await mailedToken() } })
const image = new File([await readFile('docs/images/identity-watermark.jpg')], 'id.jpg', { type: 'image/jpeg' })
await client.post('/users/verify-identity', { form: { frontId: image, backId: image, signature: image } })

// The agency verifies it, takes on a project and sends a contract.
await agency.put('/admin/users/{id}/verification', { path: { id: user.id }, body: { status: 'verified' } })
const work = { name: 'A shop for old books', description: 'Two thousand titles.', client: user.id }
const { doc: project } = await agency.post('/projects', { body: work })
for (const status of ['reviewing', 'approved'])
  await agency.put('/projects/{id}/status', { path: { id: project.id }, body: { status } })
const terms = {
  title: 'Web shop',
  content: '# Scope\n\nA shop, with payment by card.',
  amount: 450000,
  currency: 'OMR',
}
const { doc: draft } = await agency.post('/contracts', { body: { project: project.id, ...terms } })
await agency.put('/contracts/{id}/send', { path: { id: draft.id } })

// The client reads it and signs what they have read.
const path = { id: draft.id }
const { documentSha256, consent } = await client.get('/contracts/{id}', { path })
process.stdout.write(`${consent.text}\n`)
const body = { consent: true, documentSha256, typedName: 'Omar Said' }
const { doc: signed } = await client.post('/contracts/{id}/sign', { path, body })
process.stdout.write(`${signed.contractNumber} is ${signed.status}.\n`)

/** Without a mail server the platform writes mails into a folder. */
async function mailedToken() {
  for (;;) {
    for (const name of await readdir(values.mail).catch(() => [])) {
      const mail = (await readFile(`${values.mail}/${name}`, 'utf8')).replace(/=\r?\n/g, '').replaceAll('=3D', '=')
      if (mail.includes(email)) return /verify-email\?token=([\w-]+)/.exec(mail)?.[1]
    }
    await sleep(200)
  }
}
