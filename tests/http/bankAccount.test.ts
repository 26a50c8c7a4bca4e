/** @story Each test goes on where the one before it ended. */
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { issued, must, newProject } from '../support/money.ts'
import { pageTexts } from '../support/pdfSamples.ts'
import { registerClient, type Person } from '../support/people.ts'
import { startPlatform, type Platform } from '../support/platform.ts'

/** Where clients transfer to: the company's account, beside its bank details in words. */
let platform: Platform
let client: Person

beforeAll(async () => {
  platform = await startPlatform()
  client = await registerClient(platform)
})
afterAll(() => platform?.stop())

const set = (body: Record<string, unknown>) => platform.admin.post('/globals/company', body)
const none = { accountHolder: null, iban: null, bic: null, bankDetails: null }

test('it is not there at first, and shown to those who are signed in', async () => {
  expect((await client.get('/company')).body).toMatchObject(none)
  await must(set({ name: 'Studio North', iban: 'de89 3704 0044 0532 0130 00', bic: 'cobadeff xxx' }))
  const account = { iban: 'DE89370400440532013000', bic: 'COBADEFFXXX', bankDetails: null }
  for (const who of [client, platform.admin])
    expect((await who.get('/company')).body).toMatchObject({ ...account, accountHolder: 'Studio North' })
  const stranger = (await platform.anyone.get('/company')).body
  for (const name of Object.keys(none)) expect(stranger).not.toHaveProperty(name)
  await must(set({ accountHolder: '  North GmbH ' }))
  expect((await client.get('/company')).body.accountHolder).toBe('North GmbH')
  expect((await platform.admin.get('/globals/company')).body).toMatchObject({ ...account, accountHolder: 'North GmbH' })
})

test.each([
  ['iban', 'DE88 3704 0044 0532 0130 00'],
  ['iban', 'DE89 3704 0044 0532 0130 01'],
  ['iban', 'DE89 3704 0044 0532 0103 00'],
  ['iban', 'DE89'],
  ['iban', '89370400440532013000'],
  ['iban', `DE89 3704 0044 0532 0130 00${' '.repeat(60)}1`],
  ['bic', 'COBADEFFXX'],
  ['bic', 'COBA12FF'],
])('%s %s is refused, and nothing changes', async (path, value) => {
  const before = (await platform.admin.get('/globals/company')).body
  const answer = await set({ [path]: value })
  expect([answer.status, answer.body.errors[0].data.errors]).toMatchObject([400, [{ path, code: 'invalid_format' }]])
  expect((await platform.admin.get('/globals/company')).body).toEqual(before)
})

test('a holder that no bank would take, or no document could print, is refused', async () => {
  for (const accountHolder of ['x'.repeat(71), 'North \u{f0000}'])
    expect((await set({ accountHolder })).status).toBe(400)
})

test('invoices print the bank details in words, or else the account, and the mailed link shows both', async () => {
  const project = await newProject(client)
  const printed = async () => {
    const after = (await platform.mails({ to: client.email, kind: 'invoice_issued' })).length
    const { id } = await issued({ platform, project, currency: 'EUR' })
    const { token } = await platform.mail({ to: client.email, kind: 'invoice_issued', after })
    const open = await must(platform.anyone.post('/payments/invoices/open', { token }))
    const { bytes } = await client.get(`/payments/invoices/${id}/pdf`)
    return { text: (await pageTexts(bytes)).join(' '), open }
  }
  const account = { accountHolder: 'North GmbH', iban: 'DE89370400440532013000', bic: 'COBADEFFXXX' }
  const first = await printed()
  expect(first.open).toMatchObject({ ...account, bankDetails: null })
  for (const text of ['North GmbH', 'IBAN DE89 3704 0044 0532 0130 00', 'BIC COBADEFFXXX'])
    expect(first.text).toContain(text)
  await must(set({ bankDetails: 'By cheque to the harbour office' }))
  const second = await printed()
  expect(second.open).toMatchObject({ ...account, bankDetails: 'By cheque to the harbour office' })
  expect(second.text).toContain('By cheque to the harbour office')
  expect(second.text).not.toContain('DE89')
})

test('it is taken back by nothing', async () => {
  await must(set({ iban: '', bic: null, accountHolder: '', bankDetails: '' }))
  expect((await client.get('/company')).body).toMatchObject(none)
})
