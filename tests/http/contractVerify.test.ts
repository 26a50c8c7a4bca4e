import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { ApiClient } from '../support/apiClient.ts'
import { sealed, signedContract } from '../support/contracts.ts'
import { errorOf } from '../support/errorOf.ts'
import { type Person, verifiedClient } from '../support/people.ts'
import { type Platform, startPlatform } from '../support/platform.ts'
import { runCommand } from '../support/runCommand.ts'

let platform: Platform
let client: Person
let contract: { id: string; contractNumber: string; documentSha256: string }
let signed: Buffer
let counterSigned: Buffer

beforeAll(async () => {
  platform = await startPlatform()
  client = await verifiedClient(platform)
  contract = await signedContract({ platform, client })
  await sealed({ platform, id: contract.id })
  signed = (await client.get(`/contracts/${contract.id}/pdf`)).bytes
  const activated = await platform.admin.put(`/contracts/${contract.id}/activate`)
  expect(activated.status).toBe(200)
  await sealed({ platform, id: contract.id })
  counterSigned = (await client.get(`/contracts/${contract.id}/pdf`)).bytes
})
afterAll(() => platform?.stop())

function check(
  bytes: Uint8Array,
  { by = platform.anyone, name = 'contract.pdf' }: { by?: ApiClient; name?: string } = {},
) {
  const form = new FormData()
  form.set('file', new File([new Uint8Array(bytes)], name, { type: 'application/pdf' }))
  return by.post('/contracts/verify', form)
}

test('anyone can check a counter-signed contract: two signatures by two people, known to the platform', async () => {
  const { status, body } = await check(counterSigned)
  expect(status).toBe(200)
  expect(body).toMatchObject({
    valid: true,
    known: true,
    contractNumber: contract.contractNumber,
    documentSha256: contract.documentSha256,
    signatures: [
      { party: 'client', email: client.email, status: 'valid', timeSource: 'server', revocation: 'good' },
      { party: 'agency', status: 'valid', revocation: 'good' },
    ],
    awaiting: [],
    problems: [],
  })
  expect(body.signatures[0].signer).not.toBe(body.signatures[1].signer)
})

test('what the client signed holds by itself, and says that the agency has not signed it', async () => {
  expect((await check(signed)).body).toMatchObject({ valid: true, known: true, awaiting: ['agency'], problems: [] })
})

test('a changed byte is found, and the file is not one that the platform made', async () => {
  const changed = Buffer.from(counterSigned)
  changed[3000] = (changed[3000] ?? 0) ^ 1
  const { status, body } = await check(changed)
  expect([status, body.valid, body.known]).toEqual([200, false, false])
  expect(body.problems.length).toBeGreaterThan(0)
})

test('a PDF without signatures gets an answer that reveals nothing about contracts', async () => {
  const { status, body } = await check(Buffer.from('%PDF-1.7\nnothing'))
  expect([status, body.valid, body.known, body.signatures]).toEqual([200, false, false, []])
  expect(body.contractNumber).toBeUndefined()
})

test('a file that is not a PDF is 415, an empty file 422, no file 400', async () => {
  expect(errorOf(await check(Buffer.from('PK\u0003\u0004 a zip'))).slice(0, 2)).toEqual([415, 'unsupported_type'])
  expect(errorOf(await check(Buffer.alloc(0))).slice(0, 2)).toEqual([422, 'unreadable_file'])
  expect((await platform.anyone.post('/contracts/verify', new FormData())).status).toBe(400)
})

test('the same code is a command that needs neither server nor database', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'verify-'))
  try {
    const file = (name: string, bytes: Uint8Array | string) => {
      writeFileSync(path.join(folder, name), bytes)
      return path.join(folder, name)
    }
    const ca = file('ca.pem', (await platform.anyone.get('/pki/ca.pem')).bytes)
    const crl = file('ca.crl', (await platform.anyone.get('/pki/ca.crl')).bytes)
    const run = (name: string, bytes: Uint8Array) => {
      const args = [file(name, bytes), '--ca', ca, '--crl', crl, '--both']
      return runCommand({ entry: 'src/server/verifyCommand.ts', args })
    }
    const good = await run('good.pdf', counterSigned)
    expect(good).toMatchObject({ code: 0, stdout: expect.stringContaining('Verification succeeded.') })
    expect(good.stdout).toContain(contract.contractNumber)
    const half = await run('half.pdf', signed)
    expect(half).toMatchObject({ code: 1, stdout: expect.stringContaining('signature_missing') })
    const appended = await run('appended.pdf', Buffer.concat([counterSigned, Buffer.from('more')]))
    expect(appended).toMatchObject({ code: 1, stdout: expect.stringContaining('bytes_appended') })
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})
