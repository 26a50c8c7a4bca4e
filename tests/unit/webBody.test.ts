import { expect, test } from '@jest/globals'
import { createCipheriv } from 'node:crypto'
import { Readable } from 'node:stream'
import { webBody } from '../../src/http/webBody.ts'

const cipherOf = (bytes: Buffer) => {
  const cipher = createCipheriv('aes-256-gcm', Buffer.alloc(32), Buffer.alloc(12))
  Readable.from([bytes, bytes, bytes], { objectMode: false }).pipe(cipher)
  return cipher
}

test('a body is the bytes of its stream', async () => {
  const body = webBody(Readable.from([Buffer.from('one '), Buffer.from('two')], { objectMode: false }))
  expect(await new Response(body).text()).toBe('one two')
})

test('an error of the stream is one of its reader, also where it came before anyone read', async () => {
  const stream = new Readable({ read: () => undefined })
  const body = webBody(stream)
  stream.destroy(new Error('the disk is gone'))
  await new Promise((resolve) => setImmediate(resolve))
  await expect(new Response(body).text()).rejects.toThrow('the disk is gone')
})

test('a reader who leaves before, while or after they read lets the stream go, and nothing is thrown', async () => {
  const thrown: unknown[] = []
  const onThrown = (err: unknown) => thrown.push(err)
  process.on('uncaughtException', onThrown)
  for (let reads = 0; reads < 4; reads += 1) {
    for (let turns = 0; turns < 4; turns += 1) {
      const stream = cipherOf(Buffer.alloc(200_000))
      const reader = webBody(stream).getReader()
      for (let at = 0; at < reads; at += 1) await reader.read()
      // More lies ready than was taken: that is what `Readable.toWeb` still hands over.
      await new Promise((resolve) => setTimeout(resolve, 5))
      void reader.read().catch(() => undefined)
      for (let turn = 0; turn < turns; turn += 1) await Promise.resolve()
      await reader.cancel()
      expect(stream.destroyed).toBe(true)
    }
  }
  await new Promise((resolve) => setTimeout(resolve, 20))
  process.off('uncaughtException', onThrown)
  expect(thrown).toEqual([])
})
