import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { existsSync } from 'node:fs'
import { copyFile, readFile, writeFile } from 'node:fs/promises'
import { keyIdOfFile } from '../../src/adapters/vault/sealFile.ts'
import { sentContract } from '../support/contracts.ts'
import { formOf, identityForm, pngImage } from '../support/files.ts'
import { provenClient, verifiedClient, type Person } from '../support/people.ts'
import { startPlatform, type Platform } from '../support/platform.ts'
import { readZip } from '../support/readZip.ts'
import { runJob } from '../support/runJob.ts'
import { until } from '../support/until.ts'
import { firstBytes, makeOld, storedImages } from '../support/vault.ts'

let platform: Platform
/** A verified client with two contracts signed by a drawn signature. */
let signer: Person
let signed: { id: string }[]

beforeAll(async () => {
  platform = await startPlatform()
  signer = await verifiedClient(platform)
  const contracts = [await sentContract({ platform, client: signer }), await sentContract({ platform, client: signer })]
  await Promise.all(contracts.map((contract) => signDrawn({ client: signer, contract })))
  signed = contracts
}, 300_000)

afterAll(() => platform?.stop())

const submit = async (client: Person) => client.post('/users/verify-identity', await identityForm())
const decide = (client: Person, status: string) =>
  platform.admin.put(`/admin/users/${client.user.id}/verification`, { status, rejectionReason: 'Blurred.' })
const download = (client: Person, path: string) => client.get(`/files/download/${path}`)
const keepFor = (retentionDays: number) =>
  platform.admin.post('/globals/company', { identityDefaults: { retentionDays } })
const keysOf = async (user: string) => {
  const text = 'SELECT * FROM vault_keys WHERE user_id = $1 ORDER BY created_at, id'
  return (await platform.db.query(text, [user])).rows
}
const checkOf = async (user: string) => {
  const text = 'SELECT * FROM identity_verifications WHERE user_id = $1 ORDER BY submitted_at'
  return (await platform.db.query(text, [user])).rows
}

async function signDrawn({ client, contract }: { client: Person; contract: { id: string; documentSha256: string } }) {
  const signature = { bytes: await pngImage({ width: 300, height: 90 }), name: 'signature.png' }
  const form = formOf({ consent: 'true', documentSha256: contract.documentSha256, signature })
  const answer = await client.post(`/contracts/${contract.id}/sign`, form)
  if (answer.status !== 200) throw new Error(`Not signed: ${answer.bytes.toString()}`)
}

test('every identity check has its own key, and no API returns it', async () => {
  const client = await provenClient(platform)
  await submit(client)
  await decide(client, 'rejected')
  await submit(client)
  const images = await storedImages({ platform, user: client.user.id })
  const keys = await keysOf(client.user.id)
  expect(images).toHaveLength(6)
  expect(keys.map(({ purpose }) => purpose)).toEqual(['identity', 'identity'])
  expect(keys.map(({ verification_id: id }) => id)).toEqual((await checkOf(client.user.id)).map(({ id }) => id))
  for (const [index, image] of images.entries()) {
    const key = keys[index < 3 ? 0 : 1]?.id
    expect([keyIdOfFile(await readFile(image.file)), image.key, image.sealed]).toEqual([key, key, true])
    expect((await download(client, image.path)).status).toBe(200)
  }
  for (const who of [client, platform.admin]) {
    for (const path of ['/vault-keys', `/vault-keys/${keys[0]?.id}`])
      expect([401, 403, 404]).toContain((await who.get(path)).status)
    const info = await who.get(`/project-files/${images[0]?.id}`)
    expect(info.bytes.toString()).not.toContain('vaultKey')
  }
})

test('all contract signatures of a person have one key, also when the first two are made at once', async () => {
  const signatures = (await storedImages({ platform, user: signer.user.id })).filter(
    ({ kind }) => kind === 'contract_signature',
  )
  const keys = (await keysOf(signer.user.id)).filter(({ purpose }) => purpose === 'contract_signature')
  expect([signatures.length, keys.length]).toEqual([2, 1])
  for (const { file } of signatures) expect(keyIdOfFile(await readFile(file))).toBe(keys[0]?.id)
  for (const { id } of signed) {
    await until(async () => (await signer.get(`/contracts/${id}`)).body.sealStatus === 'sealed')
  }
})

test('images of another check, of another person or at another place do not open', async () => {
  const [one, other] = [await provenClient(platform), await provenClient(platform)]
  await Promise.all([submit(one), submit(other)])
  const [front, back] = await storedImages({ platform, user: one.user.id })
  const [foreign] = await storedImages({ platform, user: other.user.id })
  if (!front || !back || !foreign) throw new Error('Images are missing.')
  const whole = await readFile(front.file)
  for (const file of [back.file, foreign.file]) {
    await copyFile(file, front.file)
    expect((await download(one, front.path)).status).toBe(500)
  }
  await writeFile(front.file, new Uint8Array(whole))
  expect((await download(one, front.path)).status).toBe(200)
  await platform.db.query(
    `UPDATE vault_keys SET wrapped_key = (SELECT wrapped_key FROM vault_keys WHERE id = $2) WHERE id = $1`,
    [front.key, foreign.key],
  )
  expect((await download(one, front.path)).status).toBe(500)
})

test('files sealed before personal keys, or not at all, are moved under them; damaged ones stay unchanged', async () => {
  const client = signer
  const images = await storedImages({ platform, user: client.user.id })
  const plain = new Map<string, Buffer>()
  for (const { path } of images) plain.set(path, (await download(client, path)).bytes)
  const [front, back, signature, drawn, second] = images
  if (!front || !back || !signature || !drawn || !second) throw new Error('Images are missing.')
  const bytesOf = (path: string) => plain.get(path) ?? Buffer.alloc(0)
  await makeOld({ platform, image: front, plain: bytesOf(front.path), isSealed: true })
  await makeOld({ platform, image: signature, plain: Buffer.from('not what was stored'), isSealed: true })
  await makeOld({ platform, image: drawn, plain: bytesOf(drawn.path), isSealed: false })
  await makeOld({ platform, image: second, plain: bytesOf(second.path), isSealed: true })
  // Plain once, and killed at the same place: its row still says that it is not sealed.
  await platform.db.query('UPDATE project_files SET vault_key_id = NULL, sealed = false WHERE id = $1', [back.id])
  expect((await download(client, back.path)).bytes.equals(bytesOf(back.path))).toBe(true)
  await platform.db.query('UPDATE project_files f SET vault_key_id = NULL WHERE owner_id = $1', [client.user.id])
  await platform.db.query(`DELETE FROM vault_keys WHERE user_id = $1 AND purpose = 'contract_signature'`, [
    client.user.id,
  ])
  expect([await firstBytes(front.file), await firstBytes(drawn.file, 2)]).toEqual([[1], [0x89, 0x50]])
  expect((await download(client, front.path)).bytes.equals(bytesOf(front.path))).toBe(true)

  await platform.crash()
  client.setUrl(platform.url)
  const isAdopted = async () => {
    const now = await storedImages({ platform, user: client.user.id })
    return now.filter(({ key, sealed }) => key !== null && sealed).length === 4
  }
  await until(isAdopted, { what: 'The adoption of four images' })
  for (const { file, path } of [front, back, drawn, second]) {
    expect(await firstBytes(file)).toEqual([2])
    expect((await download(client, path)).bytes.equals(bytesOf(path))).toBe(true)
  }
  expect(await firstBytes(signature.file)).toEqual([1])
  expect((await storedImages({ platform, user: client.user.id })).find(({ id }) => id === signature.id)?.key).toBe(null)
  await platform.db.query(`DELETE FROM pgboss.job WHERE name = 'vault.migrate'`)
})

test('erasing destroys the keys of identity checks, and the signature stays with its contract', async () => {
  const client = signer
  expect((await platform.admin.post(`/admin/users/${client.user.id}/erase`, { reason: 'They asked.' })).status).toBe(
    200,
  )
  const keys = await keysOf(client.user.id)
  expect(keys.map(({ purpose, destroy_reason: reason }) => [purpose, reason])).toEqual([
    ['identity', 'erased'],
    ['contract_signature', null],
  ])
  const left = await storedImages({ platform, user: client.user.id })
  expect(left.map(({ kind }) => kind)).toEqual(['contract_signature', 'contract_signature'])
  for (const { path } of left) expect((await platform.admin.get(`/files/download/${path}`)).status).toBe(200)
})

test('after the decision and the time of the company images are shredded, and the attestation stays', async () => {
  const verified = await verifiedClient(platform)
  const rejected = await provenClient(platform)
  await submit(rejected)
  await decide(rejected, 'rejected')
  const waiting = await provenClient(platform)
  await submit(waiting)
  const images = await storedImages({ platform, user: verified.user.id })
  const kept = await Promise.all(images.map(({ file }) => readFile(file)))

  await runJob({ platform, name: 'identity.shred' })
  expect(await storedImages({ platform, user: verified.user.id })).toHaveLength(3)

  expect((await keepFor(0)).status).toBe(200)
  await runJob({ platform, name: 'identity.shred' })
  await runJob({ platform, name: 'identity.shred' })
  await keepFor(30)
  for (const client of [verified, rejected]) {
    expect(await storedImages({ platform, user: client.user.id })).toEqual([])
    const [key] = await keysOf(client.user.id)
    expect(key).toMatchObject({ wrapped_key: null, master_key_id: null, destroy_reason: 'retention' })
    expect(key?.['destroyed_at']).toBeInstanceOf(Date)
  }
  await until(() => images.every(({ file }) => !existsSync(file)), { what: 'The end of the objects' })
  for (const { path } of images) {
    expect((await download(verified, path)).status).toBe(404)
    expect((await platform.admin.get(`/files/download/${path}`)).status).toBe(404)
  }
  const [check] = await checkOf(verified.user.id)
  expect(check).toMatchObject({ status: 'verified', reviewed_by_id: platform.admin.user.id, front_id_id: null })
  expect(check?.['images_shredded_at']).toBeInstanceOf(Date)
  expect(check?.['image_sha256']).toEqual({
    frontId: images[0]?.sha256,
    backId: images[1]?.sha256,
    signature: images[2]?.sha256,
  })
  const shown = (await platform.admin.get(`/admin/users/${verified.user.id}`)).body
  expect(shown.identity ?? shown.doc?.identity).toMatchObject({ images: [], imagesShreddedAt: expect.any(String) })
  expect(await storedImages({ platform, user: waiting.user.id })).toHaveLength(3)
  const archive = await platform.admin.post(`/admin/users/${verified.user.id}/export`, {})
  const [row] = JSON.parse(String((await readZip(archive.bytes)).get('data/identity-checks.json')))
  expect(row).toMatchObject({
    status: 'verified',
    imagesShreddedAt: expect.any(String),
    imageSha256: check?.['image_sha256'],
  })
  // A copy from a backup of the storage, put back with its row: there is no key for it.
  const [front] = images
  if (!front || !kept[0]) throw new Error('Images are missing.')
  await writeFile(front.file, new Uint8Array(kept[0]))
  await platform.db.query(
    `INSERT INTO project_files (id, path, kind, filename, mime_type, size, sha256, owner_id, sealed)
     VALUES (gen_random_uuid(), $1, 'identity_front', 'a.jpg', 'image/jpeg', 1, $2, $3, true)`,
    [front.path, front.sha256, verified.user.id],
  )
  expect((await download(verified, front.path)).status).toBe(404)
  // The client is verified as before: they sign, and the contract names the identity check.
  const contract = await sentContract({ platform, client: verified })
  await signDrawn({ client: verified, contract })
  await until(async () => (await verified.get(`/contracts/${contract.id}`)).body.sealStatus === 'sealed')
  expect((await platform.admin.get(`/contracts/${contract.id}/evidence`)).status).toBe(200)
})

test('shredding and erasing at once end in one of both, and nothing is left that opens', async () => {
  const clients = await Promise.all([1, 2, 3].map(() => verifiedClient(platform)))
  await keepFor(0)
  await Promise.all([
    runJob({ platform, name: 'identity.shred' }),
    ...clients.map(({ user }) => platform.admin.post(`/admin/users/${user.id}/erase`, { reason: 'They asked.' })),
  ])
  await keepFor(30)
  for (const { user } of clients) {
    expect(await storedImages({ platform, user: user.id })).toEqual([])
    expect((await keysOf(user.id)).map(({ wrapped_key: key }) => key)).toEqual([null])
    expect((await checkOf(user.id))[0]?.['images_shredded_at']).toBeInstanceOf(Date)
  }
})
