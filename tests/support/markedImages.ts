import { createHash, randomBytes } from 'node:crypto'
import sharp from 'sharp'
import type { ApiClient } from './apiClient.ts'
import { formOf } from './files.ts'
import type { Standalone } from './standalone.ts'

const parts = ['frontId', 'backId', 'signature'] as const

/** Bytes that chance does not make, from the middle of others. */
function sliceOf(bytes: Buffer, share: number): Buffer {
  const at = Math.floor(bytes.length * share)
  return bytes.subarray(at, at + 32)
}

/** A picture of noise with marks in its EXIF, in its GPS and after its end, and the marks to search for by name. */
async function markedImage({ name }: { name: string }): Promise<{ bytes: Buffer; marks: [string, Buffer][] }> {
  const [exif, gps, behind] = [0, 1, 2].map(() => randomBytes(16).toString('hex'))
  const picture = await sharp(randomBytes(96 * 64 * 3), { raw: { width: 96, height: 64, channels: 3 } })
    .withExif({ IFD0: { Copyright: exif ?? '' }, IFD3: { GPSAreaInformation: gps ?? '' } })
    .jpeg({ quality: 90 })
    .toBuffer()
  const marks: [string, string | Buffer][] = [
    ['exif', exif ?? ''],
    ['gps', gps ?? ''],
    ['behind', behind ?? ''],
    ['sent', sliceOf(picture, 0.6)],
  ]
  return {
    bytes: Buffer.concat([picture, Buffer.from(behind ?? '')]),
    marks: marks.map(([kind, mark]) => [`${name} ${kind}`, Buffer.from(mark)]),
  }
}

type SendMarkedCheckArgs = { platform: Standalone; client: ApiClient; name: string }

/**
 * Sends an identity check of three marked images and answers what must be found nowhere: the marks as they were sent,
 * and slices of the images as the platform wrote them anew, which are the bytes that it keeps.
 */
export async function sendMarkedCheck({
  platform,
  client,
  name,
}: SendMarkedCheckArgs): Promise<{ marks: [string, Buffer][]; paths: string[] }> {
  const images = await Promise.all(parts.map((part) => markedImage({ name: `${name} ${part}` })))
  const form = formOf(
    Object.fromEntries(parts.map((part, index) => [part, { bytes: images[index]?.bytes ?? '', name: `${part}.jpg` }])),
  )
  const sent = await client.post('/users/verify-identity', form)
  if (sent.status !== 201)
    throw new Error(
      `The documents were refused: ${sent.status} ${sent.bytes.toString()}\n${platform.server.output().slice(-3000)}`,
    )
  const marks = images.flatMap((image) => image.marks)
  const paths: string[] = []
  for (const part of parts) {
    const { rows } = await platform.db.query('SELECT path, sha256 FROM project_files WHERE id = $1', [
      sent.body.doc[part],
    ])
    const kept = await client.get(`/files/download/${rows[0].path}`)
    if (createHash('sha256').update(kept.bytes).digest('hex') !== rows[0].sha256)
      throw new Error('These are not the bytes that are kept.')
    paths.push(rows[0].path)
    for (const share of [0.5, 0.8]) marks.push([`${name} ${part} kept ${share}`, sliceOf(kept.bytes, share)])
  }
  return { marks, paths }
}
