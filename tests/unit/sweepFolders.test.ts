import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { removeOldMails } from '../../src/adapters/mail/removeOldMails.ts'
import { removeOldCache } from '../../src/server/panel/removeOldCache.ts'

let root: string
const before = new Date('2026-06-01T00:00:00Z')
const old = new Date('2026-05-31T23:59:00Z')
const young = new Date('2026-06-01T00:01:00Z')

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'sweep-'))
})

afterEach(() => rmSync(root, { recursive: true }))

function write(name: string, time: Date): void {
  const file = path.join(root, name)
  mkdirSync(path.dirname(file), { recursive: true })
  writeFileSync(file, 'bytes')
  utimesSync(file, time, time)
}

/** The folder's own time, once everything is in it. */
const date = (name: string, time: Date) => utimesSync(path.join(root, name), time, time)

test('old mails go, half-written ones too; younger ones and everything else stay', async () => {
  const mail = '20260531T120000000Z-verify_email-0a1b2c3d.eml'
  const kept = ['20260601T120000000Z-mail-0a1b2c3d.eml', 'notes.eml', 'keep.txt', `copy of ${mail}`]
  write(mail, old)
  write(`${mail.replace('0a1b', 'ffff')}.part`, old)
  write('20260601T120000000Z-mail-0a1b2c3d.eml', young)
  for (const name of kept.slice(1)) write(name, old)
  write('archive/20260531T120000000Z-mail-0a1b2c3d.eml', old)
  expect(await removeOldMails({ directory: root, before })).toBe(2)
  expect(readdirSync(root).sort()).toEqual([...kept, 'archive'].sort())
  expect(await removeOldMails({ directory: root, before })).toBe(0)
  expect(await removeOldMails({ directory: path.join(root, 'none'), before })).toBe(0)
})

test('of the cache each version or entry goes as a whole, once nothing in it is younger', async () => {
  write('turbopack/v1/00000001.sst', old)
  write('turbopack/v1/CURRENT', old)
  write('turbopack/v2/00000001.sst', old)
  write('turbopack/v2/CURRENT', young)
  write('fetch-cache/aa', old)
  write('fetch-cache/bb', young)
  write('.tsbuildinfo', old)
  for (const name of ['turbopack/v1', 'turbopack/v2']) date(name, old)
  expect(await removeOldCache({ folder: root, before })).toBe(2)
  expect(readdirSync(root, { recursive: true }).sort()).toEqual([
    '.tsbuildinfo',
    'fetch-cache',
    'fetch-cache/bb',
    'turbopack',
    'turbopack/v2',
    'turbopack/v2/00000001.sst',
    'turbopack/v2/CURRENT',
  ])
  expect(await removeOldCache({ folder: path.join(root, 'none'), before })).toBe(0)
})

test('what a killed sweep of the cache moved away is removed by the next, and no link is followed', async () => {
  write('swept-0198c0de/v1/00000001.sst', young)
  write('elsewhere/young', young)
  mkdirSync(path.join(root, 'cache/kind'), { recursive: true })
  symlinkSync(path.join(root, 'elsewhere'), path.join(root, 'cache/kind/link'))
  expect(await removeOldCache({ folder: root, before })).toBe(0)
  expect(existsSync(path.join(root, 'swept-0198c0de'))).toBe(false)
  expect(await removeOldCache({ folder: path.join(root, 'cache'), before: new Date(Date.now() + 60_000) })).toBe(1)
  expect(existsSync(path.join(root, 'elsewhere/young'))).toBe(true)
})
