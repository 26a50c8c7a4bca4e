import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { randomBytes } from 'node:crypto'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { buffer } from 'node:stream/consumers'
import { reencodeImage } from '../../src/adapters/files/reencodeImage.ts'
import { receiveUpload } from '../../src/adapters/upload/receiveUpload.ts'
import { jpegPhoto } from '../support/files.ts'

let tempRoot = ''

beforeAll(async () => {
  tempRoot = await mkdtemp(path.join(tmpdir(), 'sealed-uploads-'))
})

afterAll(() => rm(tempRoot, { recursive: true }))

const receive = (parts: Record<string, Buffer>, maxFileBytes = 1_000_000) => {
  const body = new FormData()
  for (const [name, bytes] of Object.entries(parts)) body.append(name, new Blob([new Uint8Array(bytes)]), `${name}.jpg`)
  const request = new Request('http://platform.example', { method: 'POST', body })
  const files = { front: { required: true }, back: {} } as const
  return receiveUpload({ request, fields: {}, files, maxFileBytes, sealed: true, tempRoot })
}

const onDisk = async () => {
  const entries = await readdir(tempRoot, { recursive: true, withFileTypes: true })
  return entries.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name))
}

test('what is received sealed reads as it was sent, again and again, and lies on disk as noise', async () => {
  const [front, back] = [Buffer.alloc(300_000, 'A card with a name. '), Buffer.alloc(300_000, 'A card with a name. ')]
  {
    await using upload = await receive({ front, back })
    expect(upload.files.back?.sha256).toBe(upload.files.front.sha256)
    expect(upload.files.front).not.toHaveProperty('tempPath')
    for (let time = 0; time < 2; time += 1)
      expect((await buffer(upload.files.front.openStream())).equals(front)).toBe(true)
    const written = await Promise.all((await onDisk()).map((file) => readFile(file)))
    expect(written.map(({ length }) => length)).toEqual([300_000, 300_000])
    // Four letters would be there by chance once in some thousand runs.
    for (const bytes of written) expect(bytes.includes('A card with')).toBe(false)
    // The same bytes twice are not seen to be the same.
    expect(written[0]?.equals(written[1] ?? Buffer.alloc(0))).toBe(false)
  }
  expect(await readdir(tempRoot)).toEqual([])
})

test('an empty file, one at the limit and one past it are told apart as ever', async () => {
  await using empty = await receive({ front: Buffer.alloc(0) })
  expect([empty.files.front.sizeBytes, await buffer(empty.files.front.openStream())]).toEqual([0, Buffer.alloc(0)])
  await using full = await receive({ front: randomBytes(1000) }, 1000)
  expect(full.files.front.sizeBytes).toBe(1000)
  await expect(receive({ front: randomBytes(1001) }, 1000)).rejects.toMatchObject({ code: 'too_large' })
})

test('a picture is decoded from where it lies sealed, and refused where someone touched it', async () => {
  await using upload = await receive({ front: await jpegPhoto() })
  const { front } = upload.files
  expect(await reencodeImage({ file: front, maxEdge: 100 })).toMatchObject({ mimeType: 'image/jpeg', widthPx: 100 })
  const [written = ''] = await onDisk()
  const bytes = await readFile(written)
  bytes.writeUInt8(bytes.readUInt8(bytes.length - 9) ^ 1, bytes.length - 9)
  await writeFile(written, bytes)
  await expect(buffer(front.openStream())).rejects.toThrow()
  await expect(reencodeImage({ file: front, maxEdge: 100 })).rejects.toThrow()
  await rm(written)
  await expect(buffer(front.openStream())).rejects.toMatchObject({ code: 'ENOENT' })
})
