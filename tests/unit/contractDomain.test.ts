import { expect, test } from '@jest/globals'
import { consentFor } from '../../src/domain/consent.ts'
import { contractStatusAt } from '../../src/domain/contractStatusAt.ts'
import { documentLocale } from '../../src/domain/documentLocale.ts'
import { isPrintableContent } from '../../src/domain/isPrintableContent.ts'
import type { LexicalNode } from '../../src/domain/lexical.ts'

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

test('consent names the contract and the very document, in both languages', () => {
  for (const locale of ['en', 'ar'] as const) {
    const consent = consentFor({ locale, contractNumber: 'CT-2026-00001', documentSha256: 'ab'.repeat(32) })
    expect(consent).toMatchObject({ locale, version: expect.any(String) })
    expect(consent.text).toContain('CT-2026-00001')
    expect(consent.text).toContain('ab'.repeat(32))
  }
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
  expect(isPrintableContent(stateOf(paragraph({ type: 'upload', value: 1 })))).toBe(false)
  expect(isPrintableContent(stateOf(paragraph({ type: 'text', text: 'x\0' })))).toBe(false)
  expect(isPrintableContent(stateOf(paragraph({ type: 'text', text: '\\\0' })))).toBe(false)
  expect(isPrintableContent(stateOf(paragraph({ type: 'text', text: 'x', style: '\ud800' })))).toBe(false)
  let deep: unknown = 1
  for (let depth = 0; depth < 100_000; depth += 1) deep = [deep]
  expect(isPrintableContent(stateOf(paragraph({ type: 'text', text: 'x', extra: deep })))).toBe(false)
})
