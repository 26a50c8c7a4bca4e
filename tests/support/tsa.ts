import { execFile, execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { buffer } from 'node:stream/consumers'
import { promisify } from 'node:util'

/**
 * The authority's fault. `imprint` and `nonce`: a token for another request; `selfmade`: signed with a self-made
 * certificate; `purpose`: with one for mail; `late`: of another year.
 */
export type TsaFault =
  | 'down'
  | 'slow'
  | 'error500'
  | 'garbage'
  | 'empty'
  | 'endless'
  | 'refuses'
  | 'imprint'
  | 'nonce'
  | 'selfmade'
  | 'purpose'
  | 'late'
  | 'signature'

export type Tsa = {
  url: string
  /** PEM of the root at which its chain ends. */
  rootPem: string
  rootFile: string
  /** How many answers it began. */
  requests: () => number
  /** From now on; null: none. */
  fault: (fault: TsaFault | null) => void
  stop: () => void
}

const run = promisify(execFile)

export const hasOpenssl = spawnSync('openssl', ['version']).status === 0

/**
 * An RFC 3161 time-stamping authority of openssl, with a root, a revocation list unless `withoutCrl`, and faults on
 * demand.
 */
export async function startTsa({ withoutCrl = false }: { withoutCrl?: boolean } = {}): Promise<Tsa> {
  const folder = mkdtempSync(path.join(tmpdir(), 'tsa-'))
  let fault: TsaFault | null = null
  let requests = 0
  const server = createServer((request, response) => {
    if (request.method === 'GET') return void response.end(readFileSync(path.join(folder, 'root.crl')))
    requests++
    buffer(request)
      .then((query) => answer({ folder, fault, query, response }))
      .catch(() => response.destroy())
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  makeAuthority({ folder, crlUrl: withoutCrl ? null : `http://127.0.0.1:${port}/root.crl` })
  const rootFile = path.join(folder, 'root.pem')
  return {
    url: `http://127.0.0.1:${port}/tsr`,
    rootPem: readFileSync(rootFile, 'utf8'),
    rootFile,
    requests: () => requests,
    fault: (next) => (fault = next),
    stop: () => {
      server.closeAllConnections()
      server.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

type Answering = { folder: string; fault: TsaFault | null; query: Buffer; response: ServerResponse }

async function answer({ folder, fault, query, response }: Answering): Promise<void> {
  if (fault === 'down') return void response.destroy()
  if (fault === 'slow') return
  if (fault === 'error500') return void response.writeHead(500).end('no')
  if (fault === 'endless') return writeForEver(response)
  response.setHeader('content-type', 'application/timestamp-reply')
  if (fault === 'garbage') return void response.end(Buffer.alloc(3000, 'x'))
  if (fault === 'empty') return void response.end()
  // PKIStatusInfo { rejection }, and a query that openssl cannot read gets one too.
  if (fault === 'refuses') return void response.end(Buffer.from('30053003020102', 'hex'))
  if (fault === 'purpose' || fault === 'late') return void response.end(await forgedReply({ folder, query, fault }))
  const section = fault === 'selfmade' ? 'selfmade' : 'tsa'
  const reply = await replyTo({ folder, query: tampered({ query, fault }), section })
  if (fault === 'signature') reply[reply.length - 20] = (reply[reply.length - 20] ?? 0) ^ 1
  response.end(reply)
}

function writeForEver(response: ServerResponse): void {
  const more = () => {
    if (!response.destroyed) response.write(Buffer.alloc(65_536), more)
  }
  more()
}

/** The query with another digest or nonce: the digest is the 32 octets after `04 20`, the nonce the 8 after `02 08`. */
function tampered({ query, fault }: { query: Buffer; fault: TsaFault | null }): Buffer {
  if (fault !== 'imprint' && fault !== 'nonce') return query
  const marker = Buffer.from(fault === 'imprint' ? '0420' : '0208', 'hex')
  const changed = Buffer.from(query)
  const at = changed.indexOf(marker) + 2 + 3
  changed[at] = (changed[at] ?? 0) ^ 0x01
  return changed
}

/**
 * A token that the authority itself would not make, signed all the same: by a certificate that is for mail too, or, by
 * the right one, of another year.
 */
async function forgedReply({ folder, query, fault }: { folder: string; query: Buffer; fault: 'purpose' | 'late' }) {
  const work = mkdtempSync(path.join(folder, 'forged-'))
  const openssl = (...args: string[]) => run('openssl', args, { cwd: work })
  writeFileSync(path.join(work, 'r.tsr'), await replyTo({ folder, query, section: 'tsa' }))
  await openssl('ts', '-reply', '-in', 'r.tsr', '-token_out', '-out', 't.der')
  await openssl('cms', '-verify', '-noverify', '-inform', 'DER', '-in', 't.der', '-binary', '-out', 'info.der')
  const info = readFileSync(path.join(work, 'info.der'))
  // GeneralizedTime, 15 characters: the last digit of its year.
  const year = info.indexOf(Buffer.from('180f', 'hex')) + 2 + 3
  if (fault === 'late') info[year] = (info[year] ?? 0) ^ 0x01
  writeFileSync(path.join(work, 'info.der'), info)
  const signer = path.join(folder, fault === 'purpose' ? 'purpose' : 'tsa')
  const type = ['-econtent_type', '1.2.840.113549.1.9.16.1.4', '-binary', '-nodetach', '-cades', '-md', 'sha256']
  const key = ['-signer', `${signer}.pem`, '-inkey', `${signer}.key`, '-certfile', path.join(folder, 'root.pem')]
  await openssl('cms', '-sign', '-in', 'info.der', '-outform', 'DER', ...type, ...key, '-out', 'forged.der')
  const token = readFileSync(path.join(work, 'forged.der'))
  const granted = Buffer.from('3003020100', 'hex')
  const size = granted.length + token.length
  return Buffer.concat([Buffer.from([0x30, 0x82, size >> 8, size & 0xff]), granted, token])
}

type ReplyToArgs = { folder: string; query: Buffer; section: string }

async function replyTo({ folder, query, section }: ReplyToArgs): Promise<Buffer> {
  const work = mkdtempSync(path.join(folder, 'reply-'))
  const [queryFile, replyFile] = [path.join(work, 'q.tsq'), path.join(work, 'r.tsr')]
  writeFileSync(queryFile, query)
  const args = ['ts', '-reply', '-config', 'tsa.cnf', '-section', section, '-queryfile', queryFile, '-out', replyFile]
  await run('openssl', args, { cwd: folder })
  return readFileSync(replyFile)
}

function makeAuthority({ folder, crlUrl }: { folder: string; crlUrl: string | null }): void {
  const point = crlUrl === null ? '' : `crlDistributionPoints=URI:${crlUrl}`
  const sections = ['tsa', 'selfmade'].map(
    (name) => `[${name}]
serial=serial
crypto_device=builtin
signer_cert=${name}.pem
certs=${name === 'tsa' ? 'root.pem' : `${name}.pem`}
signer_key=${name}.key
signer_digest=sha256
default_policy=1.2.3.4.1
digests=sha256
accuracy=secs:1
ordering=no
tsa_name=no
ess_cert_id_chain=no
ess_cert_id_alg=sha256`,
  )
  const config = `[req]
distinguished_name=dn
prompt=no
[dn]
[root]
basicConstraints=critical,CA:TRUE
keyUsage=critical,keyCertSign,cRLSign
subjectKeyIdentifier=hash
[leaf]
basicConstraints=critical,CA:FALSE
keyUsage=critical,digitalSignature
extendedKeyUsage=critical,timeStamping
subjectKeyIdentifier=hash
authorityKeyIdentifier=keyid
${point}
[mail]
basicConstraints=critical,CA:FALSE
extendedKeyUsage=timeStamping,emailProtection
[ca]
default_ca=own
[own]
database=index.txt
crlnumber=crlnumber
default_md=sha256
default_crl_days=30
${sections.join('\n')}
`
  const files = { 'tsa.cnf': config, 'index.txt': '', crlnumber: '01\n', serial: '01\n' }
  for (const [name, text] of Object.entries(files)) writeFileSync(path.join(folder, name), text)
  const openssl = (...args: string[]) => execFileSync('openssl', args, { cwd: folder, stdio: 'pipe' })
  const make = (name: string, subject: string, section: string) =>
    openssl('req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '30', '-config', 'tsa.cnf', '-extensions', section, '-keyout', `${name}.key`, '-out', `${name}.pem`, '-subj', subject) // prettier-ignore
  make('root', '/O=Test Time/CN=Test Time Root', 'root')
  make('selfmade', '/O=Nobody/CN=Self-made', 'leaf')
  make('purpose', '/O=Test Time/CN=For mail', 'mail')
  openssl('req', '-new', '-newkey', 'rsa:2048', '-nodes', '-config', 'tsa.cnf', '-keyout', 'tsa.key', '-out', 'tsa.csr', '-subj', '/O=Test Time/CN=Test Time-Stamping') // prettier-ignore
  openssl('x509', '-req', '-in', 'tsa.csr', '-CA', 'root.pem', '-CAkey', 'root.key', '-CAcreateserial', '-days', '30', '-sha256', '-extfile', 'tsa.cnf', '-extensions', 'leaf', '-out', 'tsa.pem') // prettier-ignore
  openssl('ca', '-gencrl', '-config', 'tsa.cnf', '-keyfile', 'root.key', '-cert', 'root.pem', '-out', 'root.crl.pem')
  openssl('crl', '-in', 'root.crl.pem', '-outform', 'DER', '-out', 'root.crl')
}
