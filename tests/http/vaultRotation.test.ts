import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { randomBytes, randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { createVault } from '../../src/adapters/vault/createVault.ts'
import { verifiedClient, type Person } from '../support/people.ts'
import { startPlatform, type Platform } from '../support/platform.ts'
import { makeOld, rotateVault, storedImages, type StoredImage } from '../support/vault.ts'

const newKey = 'W4nR7tYk2pXc9sVe6zBm1qLf8gHj5uDa3iTo0'
const newId = createVault({ masterKey: newKey }).masterKeyId

let platform: Platform
let client: Person
let images: StoredImage[]

beforeAll(async () => {
  platform = await startPlatform()
  client = await verifiedClient(platform)
  images = await storedImages({ platform, user: client.user.id })
})

afterAll(() => platform?.stop())

const oldKey = () => platform.environment()['IDENTITY_MASTER_KEY'] ?? ''
const masterKeys = async () => {
  const { rows } = await platform.db.query<{ sealed: string }>(
    'SELECT wrapped_key AS sealed FROM vault_keys WHERE wrapped_key IS NOT NULL UNION ALL SELECT sealed_key FROM platform_keys',
  )
  return rows.map(({ sealed }) => sealedBy(sealed))
}
/** The id of the master key that sealed a text: it follows the byte of the version. */
const sealedBy = (sealed: string) =>
  Buffer.from(sealed, 'base64')
    .subarray(1, 1 + newId.length / 2)
    .toString('hex')
const shown = async () =>
  Promise.all(images.map(async ({ path }) => (await client.get(`/files/download/${path}`)).bytes))

test('a new master key opens what the old one sealed, seals it anew without touching a file, and then the old one is needed no more', async () => {
  const old = oldKey()
  const before = await shown()
  const [front] = images
  if (!front || !before[0]) throw new Error('Images are missing.')
  // From before personal keys: its file is sealed under the master key itself and must be migrated first.
  await makeOld({ platform, image: front, plain: before[0], isSealed: true })
  await platform.restart({ IDENTITY_MASTER_KEY: newKey, IDENTITY_MASTER_KEYS_PREVIOUS: old })
  expect(platform.server.output()).toContain('vault:rotate')
  client.setUrl(platform.url)
  expect((await shown()).every((bytes, index) => bytes.equals(before[index] ?? Buffer.alloc(0)))).toBe(true)
  const files = await Promise.all(images.slice(1).map(({ file }) => readFile(file)))

  // Many keys, and two who rotate at once.
  await addKeys(250)
  const runs = await Promise.all([rotateVault({ platform }), rotateVault({ platform })])
  // The last one to end sees that nothing is left.
  expect(runs.find(({ code }) => code === 0)?.output).toContain('can be emptied')
  expect(runs.every(({ output }) => output.includes('Sealed under the current IDENTITY_MASTER_KEY'))).toBe(true)
  const ids = await masterKeys()
  expect(ids.length).toBeGreaterThan(250)
  expect(new Set(ids)).toEqual(new Set([newId]))
  const { rows } = await platform.db.query('SELECT DISTINCT master_key_id FROM vault_keys')
  expect(rows).toEqual([{ master_key_id: newId }])
  for (const [index, { file }] of images.slice(1).entries())
    expect((await readFile(file)).equals(files[index] ?? Buffer.alloc(0))).toBe(true)

  await platform.restart({ IDENTITY_MASTER_KEYS_PREVIOUS: '' })
  client.setUrl(platform.url)
  expect(platform.server.output()).not.toContain('vault:rotate')
  expect((await shown()).every((bytes, index) => bytes.equals(before[index] ?? Buffer.alloc(0)))).toBe(true)
  expect((await platform.anyone.get('/pki/ca.crl')).status).toBe(200)
  const { rows: logged } = await platform.db.query(`SELECT after FROM activity_logs WHERE action = 'vault.rotated'`)
  expect(JSON.stringify(logged)).not.toContain(newKey)
  expect(logged.length).toBe(2)
}, 300_000)

test('a master key that does not open the data stops the start with the reason', async () => {
  await platform.server.stop()
  const stranger = randomBytes(32).toString('base64url')
  const kept = oldKey()
  await expect(platform.restart({ IDENTITY_MASTER_KEY: stranger })).rejects.toThrow(
    /IDENTITY_MASTER_KEY: \d+ keys in the database are sealed under another one/,
  )
  await platform.restart({ IDENTITY_MASTER_KEY: kept })
})

/** Keys of many more persons, under the old master key. */
async function addKeys(count: number): Promise<void> {
  const vault = createVault({ masterKey: platform.environment()['IDENTITY_MASTER_KEYS_PREVIOUS'] ?? '' })
  for (let n = 0; n < count; n += 1) {
    const id = randomUUID()
    const context = `vault_keys:${id}:${client.user.id}:identity`
    await platform.db.query(
      `INSERT INTO vault_keys (id, user_id, purpose, wrapped_key, master_key_id) VALUES ($1, $2, 'identity', $3, $4)`,
      [id, client.user.id, vault.sealText({ plain: 'a', context }), vault.masterKeyId],
    )
  }
}
