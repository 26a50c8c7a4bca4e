import { createServer } from 'node:net'
import { Readable } from 'node:stream'
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals'
import { clamdScanner } from '../../src/adapters/scanner/clamdScanner.ts'
import { eicar, malwareMark, startClamdDouble, type ClamdDouble, type ClamdMood } from '../support/clamdDouble.ts'
import { codeOf } from '../support/codeOf.ts'

/** Only for what never ends. */
const patienceMs = 60_000

let clamd: ClamdDouble

beforeAll(async () => {
  clamd = await startClamdDouble()
})

beforeEach(() => {
  clamd.mood = 'honest'
  clamd.moodAfterSample = undefined
})

afterAll(() => clamd?.stop())

const scan = (content: string | Buffer, { url = clamd.url } = {}) =>
  clamdScanner({ url }).scan({ content: Readable.from([Buffer.from(content)]), timeoutMs: patienceMs })

test('a file is clean, or its malware is named', async () => {
  expect(await scan('hello')).toEqual({ isClean: true })
  expect(await scan('')).toEqual({ isClean: true })
  expect(await scan(`some words and ${malwareMark}`)).toEqual({ isClean: false, malware: 'Test.Malware-1' })
  expect(await scan(eicar)).toEqual({ isClean: false, malware: 'Eicar-Test-Signature' })
})

test('all of a large file is scanned, to its last byte', async () => {
  const large = Buffer.alloc(5_000_001, 'a')
  clamd.scannedBytes = []
  expect(await scan(large)).toEqual({ isClean: true })
  expect(clamd.scannedBytes).toEqual([68, 5_000_001])
  large.write(malwareMark, large.byteLength - malwareMark.length)
  expect(await scan(large)).toMatchObject({ isClean: false })
})

test('a scanner that stopped working is noticed with the next file', async () => {
  const scanner = clamdScanner({ url: clamd.url })
  const scanHello = () => scanner.scan({ content: Readable.from([Buffer.from('hello')]), timeoutMs: patienceMs })
  expect(await scanHello()).toEqual({ isClean: true })
  clamd.mood = 'saysOkToAll'
  expect(await codeOf(scanHello())).toBe('unavailable')
  expect(await codeOf(scanner.check())).toBe('unavailable')
  clamd.mood = 'honest'
  await scanner.check()
})

const wrong: ClamdMood[] = [
  'hangsUp',
  'hangsUpMidway',
  'saysOkAtOnce',
  'saysOkToAll',
  'saysOkTwice',
  'saysHalf',
  'chatters',
  'isWebServer',
  'streamTooLong',
]
test.each(wrong)('a scanner that %s says nothing of a file', async (mood) => {
  clamd.mood = mood
  expect(await codeOf(scan(Buffer.alloc(200_000, 'a')))).toBe('unavailable')
})

test.each(['saysOkAtOnce', 'saysOkAtOnceAndListens'] as const)(
  'a scanner that finds the sample and then %s, before it was given all, is not believed',
  async (mood) => {
    clamd.moodAfterSample = mood
    const large = Readable.from(Array(500).fill(Buffer.alloc(64 * 1024)))
    expect(await codeOf(clamdScanner({ url: clamd.url }).scan({ content: large, timeoutMs: patienceMs }))).toBe(
      'unavailable',
    )
    expect(large.destroyed).toBe(true)
  },
)

test.each(['silent', 'deaf'] as const)(
  'a scanner that is %s is given up in time',
  async (mood) => {
    clamd.moodAfterSample = mood
    const content = Readable.from(Array(200).fill(Buffer.alloc(64 * 1024)))
    expect(await codeOf(clamdScanner({ url: clamd.url }).scan({ content, timeoutMs: 300 }))).toBe('unavailable')
    expect(content.destroyed).toBe(true)
  },
  60_000,
)

test('a scanner that is not there says nothing of a file, and one that came back does', async () => {
  await clamd.stop()
  expect(await codeOf(scan('hello'))).toBe('unavailable')
  await clamd.start()
  expect(await scan('hello')).toEqual({ isClean: true })
})

test('a file that cannot be read to its end is never clean', async () => {
  const broken = Readable.from(
    (function* () {
      yield Buffer.from('half')
      throw new Error('The disk is gone.')
    })(),
  )
  const scanning = clamdScanner({ url: clamd.url }).scan({ content: broken, timeoutMs: patienceMs })
  expect(await codeOf(scanning)).toBe('unavailable')
})

test('a file that breaks before the scanner is ready for it is no fault of the process', async () => {
  const broken = new Readable({ read: () => undefined })
  const scanning = codeOf(clamdScanner({ url: clamd.url }).scan({ content: broken, timeoutMs: patienceMs }))
  broken.destroy(new Error('Other bytes than expected.'))
  expect(await scanning).toBe('unavailable')
})

test('a Unix socket is an address too', async () => {
  const path = `/tmp/clamd-${process.pid}-${Math.trunc(performance.now())}.sock`
  const bridge = createServer((socket) => void socket.end('stream: Some-Malware FOUND\0'))
  await new Promise<void>((resolve) => bridge.listen(path, resolve))
  try {
    expect(await scan('hello', { url: `unix://${path}` })).toEqual({ isClean: false, malware: 'Some-Malware' })
  } finally {
    bridge.close()
  }
})
