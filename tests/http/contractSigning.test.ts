import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { PDF } from '@libpdf/core'
import sharp from 'sharp'
import { draftContract, drawnSignature, projectOf, sealed, sentContract, signTyped } from '../support/contracts.ts'
import { provenClient, registerClient, verifiedClient, type Person } from '../support/people.ts'
import type { Answer } from '../support/apiClient.ts'
import { startPlatform, type Platform } from '../support/platform.ts'
import { until } from '../support/until.ts'

let platform: Platform
let client: Person

beforeAll(async () => {
  platform = await startPlatform()
  client = await verifiedClient(platform, { firstName: 'Layla', lastName: 'Haddad' })
})

afterAll(() => platform?.stop())

const refusal = ({ status, body }: Answer) => [status, body.errors?.[0]?.code]
const sha256 = (data: Buffer | string) => createHash('sha256').update(data).digest('hex')
const textOf = async (bytes: Buffer) => {
  const pages = (await PDF.load(bytes)).extractText()
  return pages
    .map(({ text }) => text)
    .join('\n')
    .replace(/[\u2066-\u2069\u200e\u200f]/g, '')
    .replace(/\s+/g, ' ')
}

test('a typed signature records everything that proves it', async () => {
  const contract = await sentContract({ platform, client })
  const shown = (await client.get(`/contracts/${contract.id}`)).body
  expect(shown.consent).toMatchObject({ locale: 'en', text: expect.stringContaining(contract.documentSha256) })
  const answer = await client.post(
    `/contracts/${contract.id}/sign`,
    {
      consent: true,
      documentSha256: shown.documentSha256,
      typedName: ' Layla Haddad ',
      status: 'active',
      party: 'agency',
    },
    { headers: { 'user-agent': 'Pen/1.0' } },
  )
  expect([answer.status, answer.body.doc]).toMatchObject([
    200,
    { status: 'signed', signedAt: expect.any(String), documentSha256: contract.documentSha256 },
  ])
  expect(answer.body.signature).toMatchObject({
    contract: contract.id,
    party: 'client',
    signer: client.user.id,
    signerName: 'Layla Haddad',
    signerEmail: client.email,
    emailVerifiedAt: expect.any(String),
    identityVerification: expect.any(String),
    method: 'typed',
    typedName: 'Layla Haddad',
    consentText: shown.consent.text,
    consentSha256: sha256(shown.consent.text),
    consentVersion: shown.consent.version,
    documentSha256: contract.documentSha256,
    address: expect.stringContaining('127.0.0.1'),
    userAgent: 'Pen/1.0',
    signedAt: answer.body.doc.signedAt,
  })
  expect((await client.get(`/contracts/${contract.id}`)).body).toMatchObject({
    status: 'signed',
    signatures: [{ id: answer.body.signature.id }],
  })
  expect((await client.get(`/contracts/${contract.id}`)).body.consent).toBeUndefined()
  await platform.mail({ to: client.email, kind: 'contract_signed' })
  await platform.mail({ to: platform.admin.user.email, kind: 'contract_signed' })
})

test('a drawing comes by form or by JSON, is reencoded, and is stored sealed', async () => {
  const drawing = await drawnSignature()
  const asForm = async (contract: { id: string; documentSha256: string }) => {
    const form = new FormData()
    form.set('consent', 'true')
    form.set('documentSha256', contract.documentSha256)
    form.set('signature', new Blob([new Uint8Array(drawing)], { type: 'image/png' }), 'signature.png')
    return client.post(`/contracts/${contract.id}/sign`, form)
  }
  const asJson = (prefix: string) => (contract: { id: string; documentSha256: string }) =>
    client.post(`/contracts/${contract.id}/sign`, {
      consent: true,
      documentSha256: contract.documentSha256.toUpperCase(),
      signature: prefix + drawing.toString('base64'),
    })
  for (const signIt of [asForm, asJson('data:image/png;base64,'), asJson('')]) {
    const contract = await sentContract({ platform, client })
    const answer = await signIt(contract)
    expect([answer.status, answer.body.signature]).toMatchObject([200, { method: 'drawn', image: expect.any(String) }])
    const { rows } = await platform.db.query(
      'SELECT path, sealed, sha256, mime_type FROM project_files WHERE id = $1',
      [answer.body.signature.image],
    )
    expect(rows).toMatchObject([
      { sealed: true, mime_type: 'image/png', path: expect.stringMatching(`^contracts/${contract.id}/signatures/`) },
    ])
    const stored = readFileSync(path.join(platform.dataDir, 'media', rows[0].path))
    expect(stored.includes(Buffer.from('PNG'))).toBe(false)
  }
})

test('a signature without consent, hash, drawing or name is refused, and so is a file that is not a picture', async () => {
  const contract = await sentContract({ platform, client })
  const { documentSha256 } = contract
  const good = { consent: true, documentSha256, typedName: 'Layla Haddad' }
  const wrong = [
    [{ ...good, consent: false }, 400],
    [{ ...good, consent: 'true' }, 400],
    [{ ...good, consent: undefined }, 400],
    [{ consent: true, documentSha256 }, 400],
    [{ ...good, typedName: '   ' }, 400],
    [{ ...good, typedName: 5 }, 400],
    [{ ...good, documentSha256: undefined }, 400],
    [{ ...good, documentSha256: 5 }, 400],
    [{ consent: true, documentSha256, signature: 'not base64!' }, 400],
    [{ consent: true, documentSha256, signature: '' }, 400],
    [{ consent: true, documentSha256, signature: Buffer.from('<svg onload="x()"/>').toString('base64') }, 415],
    [{ consent: true, documentSha256, signature: (await drawnSignature()).subarray(0, 200).toString('base64') }, 422],
    [{ consent: true, documentSha256, signature: 'A'.repeat(5_000_000) }, 413],
    [[], 400],
    ['{', 400],
  ] as const
  for (const [body, status] of wrong) {
    const answer = await client.post(
      `/contracts/${contract.id}/sign`,
      body,
      typeof body === 'string' ? { headers: { 'content-type': 'application/json' } } : {},
    )
    expect([JSON.stringify(body).slice(0, 90), answer.status]).toEqual([JSON.stringify(body).slice(0, 90), status])
  }
  const large = new FormData()
  large.set('consent', 'true')
  large.set('documentSha256', documentSha256)
  large.set('signature', new Blob([new Uint8Array(6_000_000)]), 'signature.png')
  expect(refusal(await client.post(`/contracts/${contract.id}/sign`, large))).toEqual([413, 'too_large'])
  const form = new FormData()
  form.set('consent', 'true')
  form.set('documentSha256', documentSha256)
  form.set('signature', new Blob(['MZ executable'], { type: 'image/png' }), 'signature.png')
  expect(refusal(await client.post(`/contracts/${contract.id}/sign`, form))).toEqual([415, 'unsupported_type'])
  const { rows } = await platform.db.query('SELECT 1 FROM contract_signatures WHERE contract_id = $1', [contract.id])
  expect(rows).toEqual([])
  expect((await signTyped({ client, contract })).status).toBe(200)
})

test('a signature in which nothing is seen is refused, drawn or typed, by form or by JSON', async () => {
  const contract = await sentContract({ platform, client })
  const good = { consent: true, documentSha256: contract.documentSha256 }
  const path = `/contracts/${contract.id}/sign`
  const blank = ['sig_blank_transparent.png', 'sig_transparent_white.png'].map((name) =>
    readFileSync(`tests/fixtures/files/${name}`),
  )
  const empty = (part: string) => ({ code: 'signature_empty', data: { path: part } })
  for (const bytes of blank) {
    const asJson = await client.post(path, { ...good, signature: bytes.toString('base64') })
    expect([asJson.status, asJson.body.errors[0]]).toMatchObject([422, empty('signature')])
    const form = new FormData()
    form.set('consent', 'true')
    form.set('documentSha256', contract.documentSha256)
    form.set('signature', new Blob([new Uint8Array(bytes)], { type: 'image/png' }), 'signature.png')
    const asForm = await client.post(path, form)
    expect([asForm.status, asForm.body.errors[0]]).toMatchObject([422, empty('signature')])
  }
  for (const typedName of ['.', '\u200b', '…', '123']) {
    const typed = await client.post(path, { ...good, typedName })
    expect([typedName, typed.status, typed.body.errors[0]]).toMatchObject([typedName, 422, empty('typedName')])
  }
  const { rows } = await platform.db.query('SELECT 1 FROM contract_signatures WHERE contract_id = $1', [contract.id])
  expect(rows).toEqual([])
})

test('a small drawing on a large sheet is kept as the drawing alone', async () => {
  const contract = await sentContract({ platform, client })
  const sheet = await sharp({ create: { width: 3000, height: 3000, channels: 3, background: '#ffffff' } })
    .composite([{ input: await drawnSignature(), left: 2000, top: 2500 }])
    .png()
    .toBuffer()
  const { documentSha256 } = contract
  const signature = sheet.toString('base64')
  const answer = await client.post(`/contracts/${contract.id}/sign`, { consent: true, documentSha256, signature })
  expect(answer.status).toBe(200)
  const { rows } = await platform.db.query('SELECT path FROM project_files WHERE id = $1', [
    answer.body.signature.image,
  ])
  const { width, height } = await sharp((await client.get(`/files/download/${rows[0].path}`)).bytes).metadata()
  expect([width > 400 && width <= 500, height > 80 && height <= 160]).toEqual([true, true])
})

test('a typed name that is a stranger’s has to be confirmed, and is recorded as such', async () => {
  const contract = await sentContract({ platform, client })
  const path = `/contracts/${contract.id}/sign`
  const body = { consent: true, documentSha256: contract.documentSha256, typedName: 'John Smith' }
  for (const confirmName of [undefined, false, null]) {
    const asked = await client.post(path, { ...body, confirmName })
    expect([asked.status, asked.body.errors[0]]).toMatchObject([
      409,
      { code: 'name_mismatch', data: { path: 'typedName', typedName: 'John Smith', accountName: 'Layla Haddad' } },
    ])
  }
  const answer = await client.post(path, { ...body, confirmName: true })
  expect([answer.status, answer.body.signature]).toMatchObject([200, { typedName: 'John Smith', nameConfirmed: true }])
  const { rows } = await platform.db.query(
    `SELECT after FROM activity_logs WHERE entity_id = $1 AND after ->> 'nameConfirmed' = 'true'`,
    [contract.id],
  )
  expect(rows).toMatchObject([{ after: { method: 'typed' } }])
  const own = await sentContract({ platform, client })
  expect((await signTyped({ client, contract: own })).body.signature).toMatchObject({ nameConfirmed: false })
})

test('an unverified address or identity is refused after the row and the body are checked', async () => {
  const newcomer = await registerClient(platform)
  const contract = await sentContract({ platform, client: newcomer })
  expect(refusal(await newcomer.post(`/contracts/${contract.id}/sign`, {}))).toEqual([400, 'validation_failed'])
  expect(refusal(await signTyped({ client: newcomer, contract }))).toEqual([403, 'email_not_verified'])
  const proven = await provenClient(platform)
  const other = await sentContract({ platform, client: proven })
  expect(refusal(await signTyped({ client: proven, contract: other }))).toEqual([403, 'identity_not_verified'])
  expect(refusal(await signTyped({ client: proven, contract }))).toEqual([404, 'not_found'])
})

test('another document than the one that was sent cannot be signed, nor the same one twice', async () => {
  const contract = await sentContract({ platform, client })
  const other = await sentContract({ platform, client })
  for (const documentSha256 of [other.documentSha256, '0'.repeat(64), 'nonsense']) {
    const answer = await signTyped({ client, contract: { ...contract, documentSha256 } })
    expect(refusal(answer)).toEqual([409, 'document_changed'])
  }
  expect((await signTyped({ client, contract })).status).toBe(200)
  expect(refusal(await signTyped({ client, contract }))).toEqual([409, 'already_signed'])
  await platform.admin.put(`/contracts/${contract.id}/activate`)
  expect(refusal(await signTyped({ client, contract }))).toEqual([409, 'already_signed'])
  const draft = await draftContract({ platform, project: await projectOf({ platform, client }) })
  expect(refusal(await signTyped({ client, contract: { ...draft, documentSha256: '0' } }))).toEqual([404, 'not_found'])
})

test('the signed document begins with the bytes that were sent, and its certificate carries hash, consent and signer', async () => {
  const contract = await sentContract({ platform, client })
  const frozen = (await client.get(`/contracts/${contract.id}/pdf`)).bytes
  await client.post(`/contracts/${contract.id}/sign`, {
    consent: true,
    documentSha256: contract.documentSha256,
    signature: (await drawnSignature()).toString('base64'),
  })
  const done = await sealed({ platform, id: contract.id })
  expect(done.documentSha256).toBe(contract.documentSha256)
  const signed = (await client.get(`/contracts/${contract.id}/pdf`)).bytes
  expect(sha256(signed.subarray(0, frozen.length))).toBe(contract.documentSha256)
  const text = await textOf(signed)
  expect(text).toContain('123,456.78 USD')
  expect(text.replace(/ /g, '')).toContain(`digest${contract.documentSha256}`)
  expect(text).toContain('Layla Haddad')
  expect(text).toContain(client.email)
  await platform.admin.put(`/contracts/${contract.id}/activate`)
  const isCounterSigned = async () =>
    Boolean((await platform.admin.get(`/contracts/${contract.id}`)).body.counterSignedDocument)
  await until(isCounterSigned, { what: 'The counter-signed document' })
  const final = (await client.get(`/contracts/${contract.id}/pdf`)).bytes
  expect(sha256(final.subarray(0, frozen.length))).toBe(contract.documentSha256)
  expect(final.subarray(0, signed.length).equals(signed)).toBe(true)
  expect(final.length).toBeGreaterThan(signed.length)
})

test('a contract in Arabic is printed, agreed to and certified in Arabic, also by a client who reads English', async () => {
  const content = '# النطاق\n\nيبني مقدم الخدمة **متجرًا** على الويب.\n'
  const contract = await sentContract({ platform, client, title: 'عقد متجر', content, currency: 'OMR' })
  expect((await client.get(`/contracts/${contract.id}`)).body.consent.locale).toBe('ar')
  const selected = await client.get(
    `/contracts/${contract.id}?select[status]=true&select[documentSha256]=true&select[contractNumber]=true`,
  )
  expect([selected.body.title, selected.body.consent.locale]).toEqual([undefined, 'ar'])
  expect((await signTyped({ client, contract })).body.signature).toMatchObject({ consentLocale: 'ar' })
  await sealed({ platform, id: contract.id })
  const signed = (await client.get(`/contracts/${contract.id}/pdf`)).bytes
  expect(await textOf(signed)).toContain('12,345.678 OMR')
})

test('a contract in English is agreed to in English, also by a client who reads Arabic', async () => {
  await platform.db.query(`UPDATE users SET locale = 'ar' WHERE id = $1`, [client.user.id])
  try {
    const contract = await sentContract({ platform, client })
    expect((await client.get(`/contracts/${contract.id}`)).body.consent.locale).toBe('en')
    expect((await signTyped({ client, contract })).body.signature).toMatchObject({ consentLocale: 'en' })
  } finally {
    await platform.db.query(`UPDATE users SET locale = 'en' WHERE id = $1`, [client.user.id])
  }
})

test('the client sees where they signed from, and not where the agency did', async () => {
  const contract = await sentContract({ platform, client })
  await signTyped({ client, contract })
  await platform.admin.put(`/contracts/${contract.id}/activate`)
  const own = (await client.get(`/contracts/${contract.id}`)).body.signatures
  expect(own.map(({ party, address }: Answer['body']) => [party, typeof address])).toEqual([
    ['client', 'string'],
    ['agency', 'undefined'],
  ])
  const all = (await platform.admin.get(`/contracts/${contract.id}`)).body.signatures
  expect(all.map(({ address }: Answer['body']) => typeof address)).toEqual(['string', 'string'])
  expect(refusal(await client.get('/contract-signatures', { query: { 'where[address][like]': '127' } }))[0]).toBe(400)
})

test('storage that is down stops sending and signing, and nothing is half done', async () => {
  const project = await projectOf({ platform, client })
  const draft = await draftContract({ platform, project })
  const sent = await sentContract({ platform, client })
  const folder = path.join(platform.dataDir, 'media', 'contracts')
  // A contract that is being sealed would make the folder again.
  const sealing = `SELECT 1 FROM pgboss.job WHERE name = 'contract.seal' AND state < 'completed'`
  await until(async () => (await platform.db.query(sealing)).rowCount === 0, { what: 'The seals of other tests' })
  execFileSync('mv', [folder, `${folder}.away`])
  writeFileSync(folder, 'in the way')
  try {
    expect(refusal(await platform.admin.put(`/contracts/${draft.id}/send`))).toEqual([503, 'unavailable'])
    const signature = (await drawnSignature()).toString('base64')
    const { documentSha256 } = sent
    const answer = await client.post(`/contracts/${sent.id}/sign`, { consent: true, documentSha256, signature })
    expect(refusal(answer)).toEqual([503, 'unavailable'])
    const states = await Promise.all(
      [draft, sent].map(async ({ id }) => (await platform.admin.get(`/contracts/${id}`)).body),
    )
    expect(states).toMatchObject([{ status: 'draft' }, { status: 'sent', signatures: [] }])
    expect(states[0].documentSha256 ?? null).toBe(null)
  } finally {
    execFileSync('rm', [folder])
    execFileSync('mv', [`${folder}.away`, folder])
  }
  expect((await platform.admin.put(`/contracts/${draft.id}/send`)).status).toBe(200)
  expect((await signTyped({ client, contract: sent })).status).toBe(200)
})

test('a document that was changed in storage is never sealed', async () => {
  const contract = await sentContract({ platform, client })
  const { rows } = await platform.db.query('SELECT path FROM project_files WHERE id = $1', [contract.document])
  writeFileSync(path.join(platform.dataDir, 'media', rows[0].path), '%PDF-1.7 something else')
  expect((await signTyped({ client, contract })).status).toBe(200)
  await until(() => platform.server.output().includes('is not the one that was sent'), { what: 'The refusal to seal' })
  expect((await platform.admin.get(`/contracts/${contract.id}`)).body).toMatchObject({
    sealStatus: 'waiting',
    status: 'signed',
  })
})
