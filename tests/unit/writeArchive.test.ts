import { expect, test } from '@jest/globals'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { writeArchive } from '../../src/adapters/archive/writeArchive.ts'
import { fail } from '../../src/errors.ts'
import { readZip } from '../support/readZip.ts'

test('every entry is in the archive as it was given', async () => {
  const large = Buffer.alloc(300_000, 'x')
  const archive = await buffer(
    writeArchive([
      { name: 'about.json', bytes: Buffer.from('{}') },
      { name: 'files/large.txt', open: async () => Readable.from([large.subarray(0, 7), large.subarray(7)]) },
      { name: 'files/اسم.txt', open: async () => Readable.from([Buffer.from('Arabic name')]) },
    ]),
  )
  const entries = await readZip(archive)
  expect([...entries.keys()]).toEqual(['about.json', 'files/large.txt', 'files/اسم.txt'])
  expect(entries.get('files/large.txt')?.equals(large)).toBe(true)
})

test('entries are opened one at a time, when their turn comes', async () => {
  let openCount = 0
  let mostOpen = 0
  const entry = (name: string) => ({
    name,
    open: async () => {
      openCount += 1
      mostOpen = Math.max(mostOpen, openCount)
      return Readable.from([Buffer.from(name)]).once('end', () => (openCount -= 1))
    },
  })
  await buffer(writeArchive(['a', 'b', 'c'].map(entry)))
  expect(mostOpen).toBe(1)
})

test('a missing entry leaves a note, any other failure breaks the archive off', async () => {
  const missing = await buffer(writeArchive([{ name: 'a', open: () => Promise.reject(fail('not_found')) }]))
  expect((await readZip(missing)).get('a')?.toString()).toMatch(/missing/)
  await expect(buffer(writeArchive([{ name: 'a', open: () => Promise.reject(fail('unavailable')) }]))).rejects.toThrow()
  const broken = Readable.from(
    (async function* () {
      yield Buffer.from('half')
      throw new Error('The disk failed.')
    })(),
  )
  await expect(buffer(writeArchive([{ name: 'a', open: async () => broken }]))).rejects.toThrow('The disk failed.')
})

test('a reader that disconnects closes the open stream', async () => {
  const endless = Readable.from(
    (async function* () {
      for (;;) yield Buffer.alloc(1000)
    })(),
  )
  const archive = writeArchive([{ name: 'a', open: async () => endless }])
  await new Promise((resolve) => archive.once('data', resolve))
  archive.destroy()
  await new Promise((resolve) => endless.once('close', resolve))
  expect(endless.destroyed).toBe(true)
})
