import { execFile } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { sha256Hex } from '../../src/lib/sha256Hex.ts'
import type { EvidenceReport } from '../../src/workflows/evidence/verify/report.ts'
import { verifyEvidence } from '../../src/workflows/evidence/verify/verifyEvidence.ts'
import { activityOf } from '../support/activityOf.ts'
import type { Answer } from '../support/apiClient.ts'
import { draftContract, projectOf, sealed, sentContract, signedContract } from '../support/contracts.ts'
import { makeArchive } from '../support/makeArchive.ts'
import { refusal } from '../support/money.ts'
import { registerClient, verifiedClient, type Person } from '../support/people.ts'
import { startPlatform, type Platform } from '../support/platform.ts'
import { readZip } from '../support/readZip.ts'

let platform: Platform
let client: Person
let other: Person
let contract: Answer['body']
let folder: string
/** Of the contract signed by both, as its client gets it. */
let files: Map<string, Buffer>

const evidenceOf = (id: string, who = client) => who.get(`/contracts/${id}/evidence`)

beforeAll(async () => {
  platform = await startPlatform()
  folder = mkdtempSync(path.join(tmpdir(), 'alphazee-evidence-'))
  client = await verifiedClient(platform)
  other = await registerClient(platform)
  contract = await signedContract({ platform, client })
  await sealed({ platform, id: contract.id })
  await platform.admin.put(`/contracts/${contract.id}/activate`)
  await sealed({ platform, id: contract.id })
  const answer = await evidenceOf(contract.id)
  expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/zip'])
  files = await readZip(answer.bytes)
})

afterAll(async () => {
  await platform?.stop()
  rmSync(folder, { recursive: true, force: true })
})

const text = (name: string) => files.get(name)?.toString('utf8') ?? ''
const json = (name: string) => JSON.parse(text(name))
const entries = () =>
  text('audit/entries.jsonl')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))

async function verify(changed: ReadonlyMap<string, Buffer>): Promise<EvidenceReport> {
  const file = path.join(folder, `${Math.random()}.zip`)
  writeFileSync(file, await makeArchive(changed))
  return verifyEvidence({ file })
}

/** The archive with something changed, and sums that are right again. */
function changed(change: (copy: Map<string, Buffer>) => void): Map<string, Buffer> {
  const copy = new Map(files)
  change(copy)
  copy.delete('SHA256SUMS')
  const sums = [...copy].map(([name, bytes]) => `${sha256Hex(bytes)}  ${name}\n`).join('')
  return copy.set('SHA256SUMS', Buffer.from(sums))
}

test('the owner and the agency get the evidence, others do not know of it, and before a signature there is none', async () => {
  const path = `/contracts/${contract.id}/evidence`
  expect((await platform.anyone.get(path)).status).toBe(401)
  expect(refusal(await other.get(path))).toEqual([404, 'not_found'])
  expect((await platform.admin.get(path)).status).toBe(200)
  const draft = await draftContract({ platform, project: await projectOf({ platform, client }) })
  expect(refusal(await evidenceOf(draft.id))).toEqual([404, 'not_found'])
  const early = await platform.admin.get(`/contracts/${draft.id}/evidence`)
  expect(early.body.errors[0]).toMatchObject({
    code: 'illegal_transition',
    data: { from: 'draft', action: 'evidence' },
  })
  const sent = await sentContract({ platform, client })
  expect(refusal(await evidenceOf(sent.id))).toEqual([409, 'illegal_transition'])
  expect(await activityOf(platform, contract.id)).toContain('contract.evidence_downloaded')
})

test('it holds both documents, the certificates, the consent, the records and the history', async () => {
  const serial = json('manifest.json').certificates[0].authority.slice('certificates/authority-'.length, -4)
  expect([...files.keys()].sort()).toEqual(
    [
      'README.txt',
      'SHA256SUMS',
      'audit/chain.txt',
      'audit/entries.jsonl',
      'audit/history.txt',
      'certificates/agency.pem',
      `certificates/authority-${serial}.crl`,
      `certificates/authority-${serial}.pem`,
      'certificates/client.pem',
      'consent/client.txt',
      'documents/original.pdf',
      'documents/signed.pdf',
      'manifest.json',
      'signatures.json',
    ].sort(),
  )
  const original = files.get('documents/original.pdf') ?? Buffer.alloc(0)
  expect(sha256Hex(original)).toBe(contract.documentSha256)
  expect(files.get('documents/signed.pdf')?.subarray(0, original.length).equals(original)).toBe(true)
  expect(text('README.txt')).toContain(`Evidence of contract ${contract.contractNumber}`)
  expect(json('manifest.json').documents.signed.sha256).toBe(sha256Hex(files.get('documents/signed.pdf') ?? ''))
  expect(entries().map(({ text: entry }) => JSON.parse(entry).action)).toEqual([
    'contract.sent',
    'contract.signed',
    'contract.sealed',
    'contract.activated',
    'contract.sealed',
    'contract.evidence_downloaded',
  ])
})

test('a client is not shown from where the agency acted, nor what happened before it was sent; the agency is', async () => {
  const shown = entries()
  expect(shown.filter(({ origin }) => origin !== undefined).map(({ text: entry }) => JSON.parse(entry).action)).toEqual(
    ['contract.signed', 'contract.evidence_downloaded'],
  )
  const agency = json('signatures.json').find(({ party }: { party: string }) => party === 'agency')
  expect([agency.address, agency.userAgent]).toEqual([undefined, undefined])
  const full = await readZip((await platform.admin.get(`/contracts/${contract.id}/evidence`)).bytes)
  const actions = full
    .get('audit/entries.jsonl')
    ?.toString()
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
  expect(actions?.map(({ text: entry }) => JSON.parse(entry).action)[0]).toBe('contract.created')
  expect(
    actions?.every(({ text: entry, origin }) => (JSON.parse(entry).origin === undefined) === (origin === undefined)),
  ).toBe(true)
  expect((await verify(full)).problems).toEqual([])
})

test('it is checked without server, database or settings, and touches nothing', async () => {
  const file = path.join(folder, 'evidence.zip')
  writeFileSync(file, (await evidenceOf(contract.id)).bytes)
  const empty = mkdtempSync(path.join(tmpdir(), 'alphazee-nowhere-'))
  const command = path.resolve('src/server/evidenceCommand.ts')
  const run = (...args: string[]) =>
    new Promise<{ code: number | null; out: string }>((resolve) => {
      const child = execFile(
        process.execPath,
        ['--disable-warning=ExperimentalWarning', command, ...args],
        { cwd: empty, env: { PATH: process.env['PATH'] ?? '', NODE_ENV: 'production' } },
        (_error, out, err) => resolve({ code: child.exitCode, out: out + err }),
      )
    })
  const sound = await run(file)
  expect(sound).toEqual({ code: 0, out: expect.stringContaining('The evidence is sound.') })
  expect(sound.out.match(/ok {3}the digital signature of/g)).toHaveLength(2)
  expect(readdirSync(empty)).toEqual([])
  const { head } = json('manifest.json')
  expect((await run(file, '--head', `${head.seq}:${head.hash}`)).code).toBe(0)
  const foreign = await run(file, '--head', `${head.seq}:${'a'.repeat(64)}`)
  expect(foreign).toEqual({ code: 1, out: expect.stringContaining('another chain') })
  const ca = path.join(folder, 'ca.pem')
  writeFileSync(ca, (await platform.anyone.get('/pki/ca.pem')).bytes)
  expect(await run(file, '--ca', ca)).toEqual({ code: 0, out: expect.stringContaining('the authority that was named') })
  writeFileSync(ca, text('certificates/client.pem'))
  expect(await run(file, '--ca', ca)).toEqual({ code: 1, out: expect.stringContaining('BAD  documents/signed.pdf: ') })
  expect((await run()).code).toBe(1)
  rmSync(empty, { recursive: true })
})

describe('what was changed is named, with sums that are right again', () => {
  const set = (name: string, change: (before: string) => string) => (copy: Map<string, Buffer>) =>
    void copy.set(name, Buffer.from(change(text(name))))
  const flip = (name: string, at: number) => (copy: Map<string, Buffer>) => {
    const bytes = Buffer.from(copy.get(name) ?? '')
    bytes[at] = (bytes[at] ?? 0) ^ 1
    copy.set(name, bytes)
  }
  const cases: [string, (copy: Map<string, Buffer>) => void, string][] = [
    ['a byte of the original', flip('documents/original.pdf', 2000), 'is not the document that the contract names'],
    ['a byte of the signed one', flip('documents/signed.pdf', 2000), 'does not begin with the document that was sent'],
    [
      'bytes after the signatures',
      (copy) => {
        const longer = Buffer.concat([files.get('documents/signed.pdf') ?? Buffer.alloc(0), Buffer.from('\n% more\n')])
        const sum = sha256Hex(files.get('documents/signed.pdf') ?? '')
        copy.set('documents/signed.pdf', longer)
        copy.set('manifest.json', Buffer.from(text('manifest.json').replace(sum, sha256Hex(longer))))
      },
      'documents/signed.pdf: ',
    ],
    ['the consent', set('consent/client.txt', (before) => `${before} `), 'is not the consent that was recorded'],
    [
      'an entry',
      set('audit/entries.jsonl', (before) => before.replace('contract.signed', 'contract.sigm')),
      'is not the one that stands at its place',
    ],
    [
      'an origin',
      set('audit/entries.jsonl', (before) => before.replace('\\"address\\":\\"127', '\\"address\\":\\"128')),
      'is not the one that it names',
    ],
    [
      'a digest of the chain',
      set('audit/chain.txt', (before) => before.replace(/(\n\d+ )[0-9a-f]{4}/, '$1ffff')),
      'do not lead to its head',
    ],
    ['a link taken away', set('audit/chain.txt', (before) => before.split('\n').toSpliced(3, 1).join('\n')), 'belongs'],
    [
      'a signature record',
      set('signatures.json', (before) => before.replace(/("documentSha256": ")..../, '$1ffff')),
      'signed another document',
    ],
    [
      'whose certificate it is',
      set('certificates/client.pem', () => text('certificates/agency.pem')),
      'is not in the name of',
    ],
    [
      'the authority',
      (copy) =>
        copy.forEach((_, name) => {
          if (/authority.*pem$/.test(name)) copy.set(name, Buffer.from(text('certificates/client.pem')))
        }),
      'was not issued by',
    ],
    ['no entries', set('audit/entries.jsonl', () => ''), 'The signing is not in the audit entries'],
    ['a file taken away', (copy) => void copy.delete('signatures.json'), 'has no signatures.json'],
  ]
  test.each(cases)('%s', async (_, change, says) => {
    const { isSound, problems } = await verify(changed(change))
    expect(isSound).toBe(false)
    expect(problems.join('\n')).toContain(says)
  })
})

test('every command that the README tells a lawyer to run says what it promises', async () => {
  const place = mkdtempSync(path.join(folder, 'unpacked-'))
  for (const [name, bytes] of files) {
    mkdirSync(path.dirname(path.join(place, name)), { recursive: true })
    writeFileSync(path.join(place, name), bytes)
  }
  const commands = text('README.txt')
    .split('\n')
    .filter((line) => line.startsWith('    ') && !line.includes('<'))
    .map((line) => line.trim())
  const outputs = new Map<string, string>()
  for (const command of commands) {
    const tools = ['sha256sum', 'jq', 'openssl', 'certutil', 'pdfsig'].filter((tool) => command.includes(`${tool} `))
    const known = await shell({ command: `command -v ${tools.join(' && command -v ')}`, cwd: place })
    if (tools.length > 0 && known.code !== 0) {
      process.stdout.write(`SKIPPED, for want of ${tools.join(' or ')}: ${command}\n`)
      continue
    }
    const { code, out } = await shell({ command, cwd: place })
    expect({ command, code, out: code === 0 ? '' : out }).toEqual({ command, code: 0, out: '' })
    outputs.set(command, out)
  }
  const saying = (part: string) => [...outputs].filter(([command]) => command.includes(part)).map(([, out]) => out)
  expect(saying('head -c')[0]?.slice(0, 64)).toBe(contract.documentSha256)
  expect(saying('consent/client.txt')[0]?.slice(0, 64)).toBe(json('signatures.json')[0].consentSha256)
  for (const out of saying('openssl verify')) expect(out).toMatch(/: OK\n$/)
  for (const out of saying('pdfsig')) {
    expect(out.match(/Signature is Valid/g)).toHaveLength(2)
    expect(out.match(/Certificate is Trusted/g)).toHaveLength(2)
  }
  for (const out of saying('jq')) expect(text('audit/chain.txt')).toContain(` ${out.slice(0, 64)}\n`)
})

function shell({ command, cwd }: { command: string; cwd: string }): Promise<{ code: number | null; out: string }> {
  return new Promise((resolve) => {
    const child = execFile('bash', ['-c', command], { cwd }, (_error, out, err) =>
      resolve({ code: child.exitCode, out: out + err }),
    )
  })
}

test('sums that are wrong, an archive that is cut, and one that is none, are named', async () => {
  const wrong = new Map(files).set('README.txt', Buffer.from('Trust me.'))
  expect((await verify(wrong)).problems).toEqual(['README.txt is not what SHA256SUMS says, or is not in it.'])
  const file = path.join(folder, 'cut.zip')
  const whole = await makeArchive(files)
  for (const bytes of [whole.subarray(0, whole.length / 2), Buffer.from('no zip'), Buffer.alloc(0)]) {
    writeFileSync(file, bytes)
    expect((await verifyEvidence({ file })).isSound).toBe(false)
  }
})
