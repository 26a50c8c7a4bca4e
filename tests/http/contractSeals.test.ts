import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { execFileSync } from 'node:child_process'
import { X509Certificate } from 'node:crypto'
import { readdirSync } from 'node:fs'
import path from 'node:path'
import { endLeases } from '../support/endLeases.ts'
import { sealed, sentContract, signTyped } from '../support/contracts.ts'
import { verifiedClient, type Person } from '../support/people.ts'
import { hasTool, runTool } from '../support/pdfSamples.ts'
import { startPlatform, type Platform } from '../support/platform.ts'
import { retryNow } from '../support/retryNow.ts'
import { wakeWorkers } from '../support/runJob.ts'
import { hasPdfsig, opensslVerify, pdfsig, tokensOf } from '../support/signing.ts'
import { serverEnvironment, spawnServer } from '../support/spawnServer.ts'
import { hasOpenssl, startTsa, type Tsa, type TsaFault } from '../support/tsa.ts'
import { until } from '../support/until.ts'

const testWithOpenssl = hasOpenssl ? test : test.skip

let tsa: Tsa
let platform: Platform
let client: Person
let environment: Record<string, string>

beforeAll(async () => {
  if (!hasOpenssl) return
  tsa = await startTsa()
  environment = { TSA_URL: tsa.url, TSA_CA: tsa.rootFile }
  platform = await startPlatform({ env: environment })
  client = await verifiedClient(platform, { firstName: 'Layla', lastName: 'Haddad' })
})

afterAll(async () => {
  await platform?.stop()
  tsa?.stop()
})

const contractOf = async (id: string) => (await platform.admin.get(`/contracts/${id}`)).body
const pdfOf = async (id: string) => (await client.get(`/contracts/${id}/pdf`)).bytes
const rowsOf = async (text: string, values: unknown[] = []) => (await platform.db.query(text, values)).rows
const certificatesOf = (id: string) =>
  rowsOf('SELECT * FROM signer_certificates WHERE contract_id = $1 ORDER BY created_at', [id])
const counterSigned = async (id: string) => {
  const isThere = async () => {
    await retryNow({ platform, names: ['contract.seal'] })
    return Boolean((await contractOf(id)).counterSignedDocument)
  }
  await until(isThere, { what: `The counter-signed document of ${id}` })
}

testWithOpenssl(
  'a contract signed by the client and counter-signed by the agency proves itself to pdfsig, qpdf and openssl',
  async () => {
    const contract = await sentContract({ platform, client })
    const frozen = await pdfOf(contract.id)
    expect((await signTyped({ client, contract })).status).toBe(200)
    await sealed({ platform, id: contract.id })
    const signed = await pdfOf(contract.id)
    await platform.admin.put(`/contracts/${contract.id}/activate`)
    await counterSigned(contract.id)
    const final = await pdfOf(contract.id)
    expect([final.subarray(0, frozen.length).equals(frozen), final.subarray(0, signed.length).equals(signed)]).toEqual([
      true,
      true,
    ])
    const rows = await certificatesOf(contract.id)
    expect(rows).toMatchObject([
      { party: 'client', level: 'B-LTA', subject: expect.stringContaining(client.email), revoked_at: null },
      { party: 'agency', level: 'B-LTA', subject: expect.stringContaining('O='), shortfall: null },
    ])
    for (const { revocation_data: counts } of rows) expect(counts).toMatchObject([{ lists: 1 }, { lists: 1 }])
    const tokens = tokensOf(final)
    expect(tokens).toHaveLength(4)
    for (const { token, data } of tokens)
      expect(opensslVerify({ token, data, rootPem: tsa.rootPem })).toContain('Verification: OK')
    if (hasTool('qpdf')) expect(runTool(final, 'qpdf', ['--check']).status).toBe(0)
    if (!hasPdfsig) return
    const pem = (await platform.anyone.get('/pki/ca.pem')).bytes.toString()
    const verdicts = pdfsig({ bytes: final, trusted: [pem] }).slice(0, 2)
    expect(verdicts).toMatchObject([
      { commonName: 'Layla Haddad', subject: expect.stringContaining(`E=${client.email}`) },
      { subject: expect.stringContaining(`E=${platform.admin.user.email}`) },
    ])
    for (const { signature, certificate } of verdicts)
      expect([signature, certificate]).toEqual(['Signature is Valid.', 'Certificate is Trusted.'])
  },
)

const faults: TsaFault[] = ['down', 'error500', 'garbage', 'imprint', 'nonce', 'selfmade', 'purpose']

testWithOpenssl(
  'while the authority is down or lies the contract waits, signed and never sealed; then it is sealed',
  async () => {
    const contract = await sentContract({ platform, client })
    tsa.fault('down')
    expect((await signTyped({ client, contract })).status).toBe(200)
    for (const fault of faults) {
      tsa.fault(fault)
      // Every attempt is one request. The queue waits longer each time, so a separate job asks now.
      const before = tsa.requests()
      await retryNow({ platform, names: ['contract.seal'] })
      await until(() => tsa.requests() > before, { what: `A try with ${fault}` })
      const isWaiting = async () =>
        (await rowsOf(`SELECT 1 FROM pgboss.job WHERE name = 'contract.seal' AND state = 'active'`)).length === 0
      await until(isWaiting, { what: `The end of the try with ${fault}` })
      expect(await contractOf(contract.id)).toMatchObject({ status: 'signed', sealStatus: 'waiting' })
      expect((await contractOf(contract.id)).signedDocument ?? null).toBe(null)
      expect(await certificatesOf(contract.id)).toEqual([])
    }
    // Nothing that was half made stays.
    expect(readdirSync(path.join(platform.dataDir, 'media', 'contracts', contract.id))).toHaveLength(1)
    tsa.fault(null)
    await retryNow({ platform, names: ['contract.seal'] })
    await sealed({ platform, id: contract.id })
    expect(await certificatesOf(contract.id)).toMatchObject([{ level: 'B-LTA' }])
  },
)

testWithOpenssl('kill -9 between the act and the seal loses nothing: after the start it is sealed, once', async () => {
  const contract = await sentContract({ platform, client })
  tsa.fault('slow')
  const before = tsa.requests()
  expect((await signTyped({ client, contract })).status).toBe(200)
  await until(() => tsa.requests() > before, { what: 'The question to the authority' })
  await platform.server.kill()
  tsa.fault(null)
  await platform.restart()
  client.setUrl(platform.url)
  expect(await contractOf(contract.id)).toMatchObject({ status: 'signed', signatures: [{ party: 'client' }] })
  await endLeases(platform)
  await wakeWorkers({ platform, name: 'contract.seal' })
  await sealed({ platform, id: contract.id })
  expect(await certificatesOf(contract.id)).toHaveLength(1)
})

testWithOpenssl('two workers make one document for each signature', async () => {
  const databaseUrl = String(platform.db.options.connectionString)
  const second = await spawnServer({
    env: { ...serverEnvironment({ databaseUrl, dataDir: platform.dataDir }), ...environment },
  })
  try {
    for (let round = 0; round < 3; round += 1) {
      const contract = await sentContract({ platform, client })
      expect((await signTyped({ client, contract })).status).toBe(200)
      expect((await platform.admin.put(`/contracts/${contract.id}/activate`)).status).toBe(200)
      await counterSigned(contract.id)
      const idle = async () => {
        await retryNow({ platform, names: ['contract.seal'] })
        const open = `SELECT 1 FROM pgboss.job WHERE name = 'contract.seal' AND state IN ('created', 'active', 'retry')`
        return (await rowsOf(open)).length === 0
      }
      await until(idle, { what: 'The end of both jobs' })
      expect((await certificatesOf(contract.id)).map(({ party }) => party)).toEqual(['client', 'agency'])
      expect(readdirSync(path.join(platform.dataDir, 'media', 'contracts', contract.id))).toHaveLength(3)
      const seals = `SELECT 1 FROM activity_logs WHERE entity_id = $1 AND action = 'contract.sealed'`
      expect(await rowsOf(seals, [contract.id])).toHaveLength(2)
    }
  } finally {
    await second.stop()
  }
})

testWithOpenssl(
  'a contract that was signed before signatures were digital gets both when it is activated',
  async () => {
    const contract = await sentContract({ platform, client })
    expect((await signTyped({ client, contract })).status).toBe(200)
    await sealed({ platform, id: contract.id })
    // As it was: a signed document, and no certificate.
    await platform.db.query('DELETE FROM signer_certificates WHERE contract_id = $1', [contract.id])
    expect((await platform.admin.put(`/contracts/${contract.id}/activate`)).status).toBe(200)
    await counterSigned(contract.id)
    expect((await certificatesOf(contract.id)).map(({ party }) => party)).toEqual(['client', 'agency'])
    expect(tokensOf(await pdfOf(contract.id))).toHaveLength(4)
  },
)

testWithOpenssl(
  'after the authority was renewed old certificates still verify, and each has its own revocation list',
  async () => {
    const before = (await platform.anyone.get('/pki/ca.pem')).bytes.toString()
    const [old] = await rowsOf('SELECT * FROM signer_certificates ORDER BY created_at LIMIT 1')
    const databaseUrl = String(platform.db.options.connectionString)
    const env = { PATH: process.env['PATH'] ?? '', ...serverEnvironment({ databaseUrl, dataDir: platform.dataDir }) }
    const run = (script: string, ...args: string[]) =>
    execFileSync(process.execPath, [`src/server/${script}.ts`, ...args], { env: { ...process.env, ...env }, encoding: 'utf8', stdio: 'pipe' }) // prettier-ignore
    expect(run('renewAuthorityCommand')).toContain('Signing Authority 2')
    const chain = (await platform.anyone.get('/pki/ca.pem')).bytes.toString()
    expect(chain.endsWith(before)).toBe(true)
    const [newest, first] = chain
      .split(/(?<=-----END CERTIFICATE-----\n)/)
      .filter(Boolean)
      .map((pem) => new X509Certificate(pem))
    if (!newest || !first) throw new Error('There are not two authorities.')
    const contract = await sentContract({ platform, client })
    expect((await signTyped({ client, contract })).status).toBe(200)
    await sealed({ platform, id: contract.id })
    const [row] = await certificatesOf(contract.id)
    const [byOld, byNew] = [new X509Certificate(old.certificate), new X509Certificate(row.certificate)]
    expect([byOld.verify(first.publicKey), byNew.verify(newest.publicKey), byNew.verify(first.publicKey)]).toEqual([
      true,
      true,
      false,
    ])
    expect(run('revokeCertificateCommand', old.serial_number, 'a test')).toContain('on the revocation list')
    const listOf = async (authority: string) =>
      (await platform.anyone.get('/pki/ca.crl', { query: { authority } })).bytes
    const shown = (bytes: Buffer) =>
      execFileSync('openssl', ['crl', '-inform', 'DER', '-noout', '-text'], { input: bytes, encoding: 'utf8' })
    expect(shown(await listOf(first.serialNumber))).toContain(`Serial Number: ${old.serial_number.toUpperCase()}`)
    expect(shown(await listOf(newest.serialNumber))).toContain('No Revoked Certificates')
    expect((await platform.anyone.get('/pki/ca.crl', { query: { authority: 'abcd' } })).status).toBe(404)
    expect((await platform.anyone.get('/pki/ca.crl', { query: { authority: "'" } })).status).toBe(400)
  },
)
