import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { renderContractPdf } from '../../src/adapters/pdf/renderContractPdf.ts'
import { verifyDocument } from '../../src/adapters/pdf/verify/verifyDocument.ts'
import { contract } from '../support/pdfSamples.ts'
import { type House, openHouse } from '../support/verify/house.ts'
import { now } from '../support/verify/signers.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'copies-'))
const signed = path.join(folder, 'signed.pdf')
const unsigned = path.join(folder, 'unsigned.pdf')
const copy = path.join(folder, 'copy.pdf')
let house: House

beforeAll(async () => {
  house = await openHouse()
  writeFileSync(signed, await house.plain({}, 2))
  writeFileSync(unsigned, await renderContractPdf(contract([])))
})
afterAll(() => {
  house?.stop()
  rmSync(folder, { recursive: true })
})

async function reasonOf(program: string, args: string[]): Promise<string[]> {
  spawnSync(program, [...args, copy])
  const bytes = new Uint8Array(readFileSync(copy))
  const verdict = await verifyDocument({ bytes, trust: house.trustWithTime, at: new Date(now).toISOString() })
  expect(verdict.valid).toBe(false)
  return verdict.problems.map(({ message }) => message)
}

const savedAgain =
  'This file was saved again by another program, so its signatures no longer hold. Check the file you originally downloaded.'

test.each([
  ['saved again', 'qpdf', () => [signed]],
  ['linearised', 'qpdf', () => ['--linearize', signed]],
  ['with object streams', 'qpdf', () => ['--object-streams=generate', signed]],
  ['encrypted', 'qpdf', () => ['--encrypt', '', 'owner', '256', '--', signed]],
  ['locked with a password', 'qpdf', () => ['--encrypt', 'user', 'owner', '256', '--', signed]],
  ['printed to a file', 'pdftocairo', () => ['-pdf', signed]],
])('a signed contract %s gets one plain reason', async (_, program, args) => {
  expect(await reasonOf(program, args())).toEqual([savedAgain])
})

test.each([
  ['saved again', 'qpdf', () => [unsigned]],
  ['with cross-reference streams', 'qpdf', () => ['--object-streams=generate', unsigned]],
  ['linearised', 'qpdf', () => ['--linearize', unsigned]],
  ['printed to a file', 'pdftocairo', () => ['-pdf', unsigned]],
])('a sound PDF without signatures, %s, is called unsigned and nothing else', async (_, program, args) => {
  expect(await reasonOf(program, args())).toEqual(['The document is not signed.'])
})
