import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { randomBytes } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { request, type ClientRequest } from 'node:http'
import sharp from 'sharp'
import { sentContract } from '../support/contracts.ts'
import { formOf } from '../support/files.ts'
import { registerClient, verifiedClient, type Person } from '../support/people.ts'
import { startPlatform, type Platform } from '../support/platform.ts'
import { until } from '../support/until.ts'

let platform: Platform

beforeAll(async () => {
  platform = await startPlatform()
})

afterAll(() => platform?.stop())

/** Noise that is found nowhere by chance. */
const noise = () => randomBytes(300_000)

type Slow = { finish: () => Promise<number>; abandon: () => void }

/** An upload that has sent these parts and stays open until the test ends it. */
function sendSlowly({ who, path, parts }: { who: Person; path: string; parts: Record<string, Buffer> }): Slow {
  const boundary = 'b0undary'
  const { hostname, port } = new URL(platform.url)
  const headers = { authorization: `Bearer ${who.token}`, 'content-type': `multipart/form-data; boundary=${boundary}` }
  const sent: ClientRequest = request({ hostname, port, path: `/api${path}`, method: 'POST', headers, agent: false })
  sent.on('error', () => undefined)
  const answered = new Promise<number>((resolve) =>
    sent.on('response', (res) => res.resume().on('end', () => resolve(res.statusCode ?? 0))),
  )
  for (const [name, bytes] of Object.entries(parts)) {
    sent.write(`--${boundary}\r\ncontent-disposition: form-data; name="${name}"; filename="${name}.png"\r\n\r\n`)
    sent.write(bytes)
    sent.write('\r\n')
  }
  sent.write(`--${boundary}\r\ncontent-disposition: form-data; name="left"\r\n\r\n`)
  return {
    finish: () => {
      sent.end(`x\r\n--${boundary}--\r\n`)
      return answered
    },
    abandon: () => void sent.destroy(),
  }
}

const inTemp = async () => {
  const root = `${platform.dataDir}/tmp`
  const entries = await readdir(root, { recursive: true, withFileTypes: true }).catch(() => [])
  const files = entries.filter((entry) => entry.isFile())
  return Promise.all(files.map((entry) => readFile(`${entry.parentPath}/${entry.name}`)))
}
const lengthOf = (files: Buffer[]) => files.reduce((sum, { length }) => sum + length, 0)
/** Whether one of two hundred pieces of `secret` is in one of the files. */
const holds = (files: Buffer[], secret: Buffer) =>
  files.some((file) => {
    for (let at = 0; at + 24 <= secret.length; at += 1500) if (file.includes(secret.subarray(at, at + 24))) return true
    return false
  })

test('while identity images arrive, nothing of them can be read in the temp folder', async () => {
  const client = await registerClient(platform)
  const parts = { frontId: noise(), backId: noise(), signature: noise() }
  const upload = sendSlowly({ who: client, path: '/users/verify-identity', parts })
  await until(async () => lengthOf(await inTemp()) >= 880_000, { what: 'The parts in the temp folder' })
  const files = await inTemp()
  expect(files.length).toBe(3)
  for (const secret of Object.values(parts)) expect(holds(files, secret)).toBe(false)
  expect(await upload.finish()).toBe(415)
  await until(async () => (await inTemp()).length === 0, { what: 'An empty temp folder' })
})

test('the search finds an unsealed file that everyone may read', async () => {
  const client = await registerClient(platform)
  const secret = noise()
  const upload = sendSlowly({ who: client, path: '/files/upload', parts: { file: secret } })
  await until(async () => lengthOf(await inTemp()) >= 290_000, { what: 'The file in the temp folder' })
  expect(holds(await inTemp(), secret)).toBe(true)
  await upload.finish()
})

test('a killed server leaves noise, and the next one nothing', async () => {
  const client = await registerClient(platform)
  const parts = { frontId: noise(), backId: noise(), signature: noise() }
  const upload = sendSlowly({ who: client, path: '/users/verify-identity', parts })
  await until(async () => lengthOf(await inTemp()) >= 880_000, { what: 'The parts in the temp folder' })
  await platform.server.kill()
  upload.abandon()
  const files = await inTemp()
  expect(files.length).toBe(3)
  for (const secret of Object.values(parts)) expect(holds(files, secret)).toBe(false)
  await platform.restart()
  await until(async () => (await inTemp()).length === 0, { what: 'An empty temp folder' })
})

const mark = 'WHERE-AND-WITH-WHAT'

/** Everything that a camera or a program writes beside the picture. */
async function talkative(format: 'jpeg' | 'png' | 'webp'): Promise<Buffer> {
  const xmp = `<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description xmlns:dc="http://purl.org/dc/elements/1.1/" dc:creator="${mark}"/></rdf:RDF></x:xmpmeta><?xpacket end="w"?>`
  const bytes = await sharp({ create: { width: 640, height: 400, channels: 3, background: '#3366aa' } })
    .withIccProfile('p3')
    .withExif({
      IFD0: { Make: mark, Copyright: mark },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '23/1 36/1 0/1', GPSLongitudeRef: 'E', GPSLongitude: '58/1 24/1 0/1' },
    })
    .withXmp(xmp)
    .toFormat(format)
    .toBuffer()
  if (format !== 'jpeg') return Buffer.concat([bytes, Buffer.from(mark)])
  // A comment right behind the beginning, and more behind the end.
  const comment = Buffer.concat([Buffer.from([0xff, 0xfe, 0, mark.length + 2]), Buffer.from(mark)])
  return Buffer.concat([bytes.subarray(0, 2), comment, bytes.subarray(2), Buffer.from(mark)])
}

test('nothing that was written beside a picture is kept: no place, no device, no comment, no profile', async () => {
  const client = await registerClient(platform)
  const sources = {
    frontId: await talkative('jpeg'),
    backId: await talkative('png'),
    signature: await talkative('webp'),
  }
  for (const bytes of Object.values(sources)) {
    const { exif, xmp, icc } = await sharp(bytes).metadata()
    expect([exif?.includes(mark), xmp?.includes(mark), icc !== undefined, bytes.includes(mark)]).toEqual([
      true,
      true,
      true,
      true,
    ])
  }
  const names = { frontId: 'a.jpg', backId: 'b.png', signature: 'c.webp' }
  const form = formOf(
    Object.fromEntries(
      Object.entries(sources).map(([part, bytes]) => [part, { bytes, name: names[part as keyof typeof names] }]),
    ),
  )
  expect((await client.post('/users/verify-identity', form)).status).toBe(201)
  const { rows } = await platform.db.query('SELECT path FROM project_files WHERE owner_id = $1', [client.user.id])
  expect(rows.length).toBe(3)
  for (const { path } of rows) {
    for (const who of [client, platform.admin]) {
      const { bytes } = await who.get(`/files/download/${path}`)
      const { exif, xmp, iptc, icc, comments } = await sharp(bytes).metadata()
      expect([exif, xmp, iptc, icc, comments]).toEqual([undefined, undefined, undefined, undefined, undefined])
      expect([bytes.includes(mark), bytes.includes('Exif'), bytes.includes('GPS')]).toEqual([false, false, false])
    }
  }
})

test('a drawn signature is not to be read in the temp folder either', async () => {
  const client = await verifiedClient(platform)
  const { id } = await sentContract({ platform, client, content: 'Words.' })
  const signature = noise()
  const upload = sendSlowly({ who: client, path: `/contracts/${id}/sign`, parts: { signature } })
  await until(async () => lengthOf(await inTemp()) >= 290_000, { what: 'The drawing in the temp folder' })
  expect(holds(await inTemp(), signature)).toBe(false)
  expect(await upload.finish()).toBe(400)
})
