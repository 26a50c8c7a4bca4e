import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { PDF } from '@libpdf/core'
import type { ContractDocument, SignatureEvidence } from '../../src/adapters/pdf/types.ts'
import type { LexicalNode } from '../../src/domain/contracts/lexical.ts'

export const text = (words: string, format = 0): LexicalNode => ({ type: 'text', text: words, format })
export const node = (type: string, children: LexicalNode[], fields: Record<string, unknown> = {}): LexicalNode => ({
  type,
  children,
  ...fields,
})
export const paragraph = (words: string): LexicalNode => node('paragraph', [text(words)])

/** A table whose first row is its head. */
export const table = (rows: string[][]): LexicalNode =>
  node(
    'table',
    rows.map((cells, index) =>
      node(
        'tablerow',
        cells.map((words) => node('tablecell', [paragraph(words)], { headerState: index === 0 ? 1 : 0 })),
      ),
    ),
  )

/** A complete contract; `children` is its content. */
export function contract(children: LexicalNode[], changes: Partial<ContractDocument> = {}): ContractDocument {
  return {
    locale: 'en',
    contractNumber: 'CT-2026-00042',
    title: 'Website development agreement',
    content: { root: { type: 'root', children } },
    terms: 'Governed by the laws of Oman.\n\nSecond paragraph of the terms.',
    amountMinor: 12_345_678,
    currency: 'USD',
    client: { name: 'Layla Al-Harthy', company: 'Harthy Trading', email: 'layla@harthy.example' },
    company: {
      name: 'AlphaZee',
      legalName: 'AlphaZee Digital LLC',
      address: 'Building 88\nMuscat 133',
      taxNumber: 'OM1100223344',
      email: 'legal@alphazee.example',
    },
    project: { name: 'Online store' },
    issuedAt: '2026-11-23T08:00:00.000Z',
    expiresAt: '2026-12-23T18:00:00.000Z',
    timezone: 'UTC',
    ...changes,
  }
}

export function evidence(changes: Partial<SignatureEvidence> = {}): SignatureEvidence {
  return {
    party: 'client',
    signerName: 'Layla Al-Harthy',
    signerEmail: 'layla@harthy.example',
    emailProof: 'link mailed to it, opened 2026-11-20 07:12:44 UTC',
    identityReference: 'check 0199c2f4-7d1e-7a51-9f0b-3a1d5d3f7c11',
    address: '203.0.113.45',
    userAgent: 'Mozilla/5.0 (X11; Linux x86_64)',
    signedAt: '2026-11-24T09:15:27.123Z',
    timezone: 'UTC',
    consent: { text: 'I agree to sign this document electronically.', version: '2026-11', locale: 'en' },
    mark: { kind: 'typed', text: 'Layla Al-Harthy' },
    ...changes,
  }
}

/** The text of each page, with every run of spaces and line ends as one space. */
export async function pageTexts(bytes: Uint8Array): Promise<string[]> {
  const pdf = await PDF.load(bytes)
  return pdf.extractText().map((page) => page.text.replace(/\s+/g, ' '))
}

/** Whether a tool of poppler or qpdf is installed. */
export function hasTool(name: string): boolean {
  return spawnSync(name, ['--version'], { stdio: 'ignore' }).error === undefined
}

/** Runs `tool …before FILE …after` on the bytes; its exit code and output. */
export function runTool(bytes: Uint8Array, tool: string, before: string[], after: string[] = []) {
  const folder = mkdtempSync(path.join(tmpdir(), 'pdf-test-'))
  try {
    const file = path.join(folder, 'document.pdf')
    writeFileSync(file, bytes)
    const { status, stdout } = spawnSync(tool, [...before, file, ...after], { encoding: 'utf8' })
    return { status, output: stdout }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
