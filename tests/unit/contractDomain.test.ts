import { expect, test } from '@jest/globals'
import { consentFor } from '../../src/domain/contracts/consent.ts'
import { contractStatusAt } from '../../src/domain/contracts/contractStatusAt.ts'
import { documentLocale } from '../../src/i18n/documentLocale.ts'
import { isPrintableContent } from '../../src/domain/contracts/isPrintableContent.ts'
import type { LexicalNode } from '../../src/domain/contracts/lexical.ts'

const at = new Date('2026-11-23T12:00:00Z')
const statusOf = (status: string, expiresAt: string | null) => contractStatusAt({ contract: { status, expiresAt }, at })
const stateOf = (...children: LexicalNode[]) => ({ root: { type: 'root', children } })

test('a contract that waits is expired from the very moment of its expiry on', () => {
  expect(statusOf('sent', '2026-11-23T12:00:00.001Z')).toBe('sent')
  expect(statusOf('sent', '2026-11-23T12:00:00.000Z')).toBe('expired')
  expect(statusOf('sent', null)).toBe('sent')
})

test('time changes nothing about a contract that does not wait for its signature', () => {
  for (const status of ['draft', 'signed', 'active', 'completed', 'declined', 'cancelled', 'expired']) {
    expect(statusOf(status, '2020-01-01T00:00:00Z')).toBe(status)
  }
})

test.each([
  [
    'en' as const,
    'I have read contract CT-1 and agree to all of it. I sign it electronically, and I accept that my electronic signature binds me as a signature by hand would. The document that I sign has the SHA-256 digest abab.',
  ],
  [
    'ar' as const,
    'لقد قرأت العقد رقم CT-1 وأوافق على كل ما ورد فيه. أوقّعه إلكترونيًا، وأقبل أن توقيعي الإلكتروني يلزمني كما يلزمني التوقيع بخط اليد. الوثيقة التي أوقّعها بصمتها الرقمية SHA-256 هي abab.',
  ],
])('the consent of this version has these very words, in %s', (locale, text) => {
  const consent = consentFor({ locale, contractNumber: 'CT-1', documentSha256: 'abab' })
  expect(consent).toEqual({ locale, version: '2026-11', text })
})

test('a document is printed in the language that most of its letters are written in', () => {
  expect(documentLocale('A web shop for متجر')).toBe('en')
  expect(documentLocale('عقد بناء متجر على الويب – Stripe')).toBe('ar')
  expect(documentLocale('123 – 456')).toBe('en')
  expect(documentLocale('')).toBe('en')
})

test('what a page cannot show, or the database cannot keep, is not printable at any depth', () => {
  const paragraph = (...children: LexicalNode[]): LexicalNode => ({ type: 'paragraph', children })
  expect(isPrintableContent(stateOf(paragraph({ type: 'text', text: 'A \\u0000 that is written out' })))).toBe(true)
  expect(isPrintableContent(stateOf(paragraph({ type: 'text', text: '𐀀 😀' })))).toBe(true)
  const upload = { type: 'upload', relationTo: 'media', value: 'a' }
  const block = (blockType: string) => ({ type: 'block', fields: { blockType, file: 'a' } })
  expect(isPrintableContent(stateOf(upload))).toBe(true)
  expect(isPrintableContent(stateOf(block('projectImage')))).toBe(true)
  const unknown = [
    { ...upload, relationTo: 'project-files' },
    { ...upload, value: 1 },
    block('video'),
    { type: 'image' },
  ]
  for (const node of unknown) expect(isPrintableContent(stateOf(node))).toBe(false)
  expect(isPrintableContent(stateOf({ type: 'image', src: 'a.png' }))).toBe(false)
  expect(isPrintableContent(stateOf({ type: 'image', src: 'a.png' }), { isRead: true })).toBe(true)
  expect(isPrintableContent(stateOf(paragraph({ type: 'text', text: 'x\0' })))).toBe(false)
  expect(isPrintableContent(stateOf(paragraph({ type: 'text', text: '\\\0' })))).toBe(false)
  expect(isPrintableContent(stateOf(paragraph({ type: 'text', text: 'x', style: '\ud800' })))).toBe(false)
  let deep: unknown = 1
  for (let depth = 0; depth < 100_000; depth += 1) deep = [deep]
  expect(isPrintableContent(stateOf(paragraph({ type: 'text', text: 'x', extra: deep })))).toBe(false)
})
