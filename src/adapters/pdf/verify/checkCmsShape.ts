import { type DerNode, readDer } from './readDer.ts'
import { Finding } from './problems.ts'

const timestampTokenOid = '060b2a864886f70d010910020e'
const nullParameter = '0500'

type CheckCmsShapeArgs = {
  /** Without padding. */
  message: Buffer
  certificates: Buffer[]
  /** A time-stamp: its signed content is inside. */
  isToken: boolean
}

/**
 * The parts of a CMS message that its signature does not cover have one fixed form: version, algorithms, signer,
 * certificates, and at most a time-stamp as unsigned attribute. Otherwise a signed file could be changed unnoticed.
 * `certificates`: DER of the allowed ones, the signer's first.
 */
export function checkCmsShape({ message, certificates, isToken }: CheckCmsShapeArgs): void {
  const [, wrapped] = expectSequence(readDer(message), 2)
  const [version, algorithms, content, ...rest] = only(wrapped, 0xa0).children
  const info = only(rest.pop(), 0x31)
  const [included, ...others] = rest
  if (others.length > 0 || included?.tag !== 0xa0) throw refused('parts that are not known')
  if (version?.raw.toString('hex') !== (isToken ? '020103' : '020101')) throw refused('another version')
  if (content?.tag !== 0x30 || content.children.length !== (isToken ? 2 : 1)) throw refused('other content')
  const [signer] = certificates
  checkCertificates({ included, certificates })
  checkSigner({ info, algorithms, signer, isToken })
}

function checkCertificates({ included, certificates }: { included: DerNode; certificates: Buffer[] }): void {
  const isKnown = (raw: Buffer) => certificates.some((known) => known.equals(raw))
  if (!included.children.every(({ raw }) => isKnown(raw))) throw refused('a certificate that nothing needs')
  const distinct = new Set(included.children.map(({ raw }) => raw.toString('hex')))
  if (distinct.size < included.children.length) throw refused('a certificate twice')
}

type CheckSignerArgs = { info: DerNode; algorithms: DerNode | undefined; signer: Buffer | undefined; isToken: boolean }

function checkSigner({ info, algorithms, signer, isToken }: CheckSignerArgs): void {
  const [version, sid, digest, attributes, algorithm, signature, unsigned, ...others] = info.children
  if (version?.raw.toString('hex') !== '020101' || others.length > 0) throw refused('another form')
  if (algorithms?.tag !== 0x31 || algorithms.children.length !== 1) throw refused('several digests')
  if (!digest || !algorithms.children[0]?.raw.equals(digest.raw)) throw refused('several digests')
  for (const each of [digest, algorithm]) {
    const [, parameter, ...more] = each?.children ?? []
    const isPlain = !parameter || parameter.raw.toString('hex') === nullParameter || parameter.tag === 0x30
    if (!isPlain || more.length > 0) throw refused('an algorithm with parameters')
  }
  if (attributes?.tag !== 0xa0 || signature?.tag !== 0x04) throw refused('another form')
  const [serial, issuer] = nameOfCertificate(signer)
  if (sid?.children.length !== 2 || !issuer?.equals(sid.children[0]?.raw ?? Buffer.alloc(0))) {
    throw refused('another issuer')
  }
  if (!serial?.equals(sid.children[1]?.raw ?? Buffer.alloc(0))) throw refused('another serial number')
  if (unsigned) checkUnsigned({ unsigned, isToken })
}

function checkUnsigned({ unsigned, isToken }: { unsigned: DerNode; isToken: boolean }): void {
  const [attribute, ...more] = unsigned.children
  const [type, values] = attribute?.children ?? []
  const isStamp = type?.raw.toString('hex') === timestampTokenOid && values?.children.length === 1
  if (unsigned.tag !== 0xa1 || isToken || more.length > 0 || !isStamp) throw refused('unsigned attributes')
}

/** The serial number and issuer of the certificate. */
function nameOfCertificate(der: Buffer | undefined): (Buffer | undefined)[] {
  const parts = der ? (readDer(der).children[0]?.children ?? []) : []
  const [serial, , issuer] = parts[0]?.tag === 0xa0 ? parts.slice(1) : parts
  return [serial?.raw, issuer?.raw]
}

function expectSequence(node: DerNode, count: number): DerNode[] {
  if (node.tag !== 0x30 || node.children.length !== count) throw refused('another form')
  return node.children
}

/** The only child of an element. */
function only(node: DerNode | undefined, tag: number): DerNode {
  const [child, ...more] = node?.children ?? []
  if (node?.tag !== tag || !child || more.length > 0) throw refused('another form')
  return child
}

const refused = (what: string) => new Finding('signature_unreadable', `Its message has ${what}.`)
