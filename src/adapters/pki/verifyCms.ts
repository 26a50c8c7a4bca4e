import { constants, createHash, verify, type KeyObject } from 'node:crypto'
import { fromBER, type Sequence } from 'asn1js'
import { type Cms, digestName } from './readCms.ts'

const contentTypeOid = '1.2.840.113549.1.9.3'
const messageDigestOid = '1.2.840.113549.1.9.4'
const signingCertificateV1Oid = '1.2.840.113549.1.9.16.2.12'
const signingCertificateV2Oid = '1.2.840.113549.1.9.16.2.47'

const rsaPss = '1.2.840.113549.1.1.10'
/** By OID: the digest that the algorithm names, or null if the signer's digest counts. */
const signatureAlgorithms: Record<string, string | null> = {
  '1.2.840.113549.1.1.1': null,
  '1.2.840.113549.1.1.11': 'sha256',
  '1.2.840.113549.1.1.12': 'sha384',
  '1.2.840.113549.1.1.13': 'sha512',
  [rsaPss]: null,
  '1.2.840.10045.2.1': null,
  '1.2.840.10045.4.3.2': 'sha256',
  '1.2.840.10045.4.3.3': 'sha384',
  '1.2.840.10045.4.3.4': 'sha512',
}

/**
 * Verifies that the signer signed this content with the key of the certificate that the message names (RFC 5652 §5.6,
 * RFC 5035). Throws with the reason if not. Digests weaker than SHA-256 are refused. Trust in the certificate is not
 * checked.
 */
export function verifyCms({ cms, content }: { cms: Cms; content: Uint8Array }): void {
  const { signer, contentType } = cms
  const { digestAlgorithm, signedAttributes, signed, certificate } = signer
  if (!/^sha(256|384|512)$/.test(digestAlgorithm)) throw new Error(`The digest ${digestAlgorithm} is not accepted.`)
  if (!signedAttributes) throw new Error('The signature has no signed attributes.')
  const named = signed.get(contentTypeOid)
  if (!named || oidOf(named) !== contentType) throw new Error('The signed content type is another one.')
  const digest = signed.get(messageDigestOid)
  const actual = createHash(digestAlgorithm).update(content).digest()
  if (!digest || !octetsOf(digest).equals(actual)) throw new Error('The signed digest is not that of the content.')
  checkSigningCertificate(cms)
  const algorithm = signatureAlgorithms[signer.signatureAlgorithm]
  if (algorithm === undefined) throw new Error(`The signature algorithm ${signer.signatureAlgorithm} is not accepted.`)
  const isSigned = isSignedBy({
    cms,
    key: certificate.publicKey,
    data: signedAttributes,
    hash: algorithm ?? digestAlgorithm,
  })
  if (!isSigned) throw new Error("The signature is not by the certificate's key.")
}

function isSignedBy({ cms, key, data, hash }: { cms: Cms; key: KeyObject; data: Uint8Array; hash: string }): boolean {
  const { signature, signatureAlgorithm } = cms.signer
  const padding = signatureAlgorithm === rsaPss ? constants.RSA_PKCS1_PSS_PADDING : constants.RSA_PKCS1_PADDING
  const isRsa = key.asymmetricKeyType === 'rsa' || key.asymmetricKeyType === 'rsa-pss'
  return verify(hash, data, isRsa ? { key, padding } : { key, dsaEncoding: 'der' }, signature)
}

/** Without it, another certificate for the same key could replace this one. */
function checkSigningCertificate({ signer: { signed, certificate } }: Cms): void {
  const v2 = signed.get(signingCertificateV2Oid)
  const v1 = signed.get(signingCertificateV1Oid)
  const value = v2 ?? v1
  if (!value) throw new Error('The signature does not name its certificate.')
  // SEQUENCE { SEQUENCE OF { SEQUENCE { [hash algorithm,] OCTET STRING … } } … }: the first one is the signer's.
  const certId = childrenOf(childrenOf(parse(value))[0])[0]
  const [first, second] = childrenOf(certId)
  const names = v2 && first?.idBlock.tagNumber === 16
  const hash = names ? digestName(oidOf(childrenOf(first)[0]?.toBER(false))) : v2 ? 'sha256' : 'sha1'
  const octets = names ? second : first
  if (!octets) throw new Error('The signature does not name its certificate.')
  const actual = createHash(hash).update(certificate.raw).digest()
  if (!octetsOf(octets.toBER(false)).equals(actual)) throw new Error('The signature names another certificate.')
}

type Node = { idBlock: { tagNumber: number }; toBER: (sizeOnly?: boolean) => ArrayBuffer }

function parse(der: Uint8Array): Node {
  const { offset, result } = fromBER(new Uint8Array(der).buffer)
  if (offset === -1) throw new Error('An attribute of the signature cannot be read.')
  return result
}

function childrenOf(node: Node | undefined): Node[] {
  // An array of parts for a constructed element, and no array for anything else.
  const value = (node as Sequence | undefined)?.valueBlock?.value
  return Array.isArray(value) ? value : []
}

function oidOf(der: ArrayBuffer | Uint8Array | undefined): string {
  if (!der) return ''
  // An OBJECT IDENTIFIER prints as `OBJECT IDENTIFIER : 1.2.3`; its block has the dotted form.
  const { valueBlock } = parse(new Uint8Array(der)) as unknown as { valueBlock: { toString: () => string } }
  return valueBlock.toString()
}

function octetsOf(der: ArrayBuffer | Uint8Array): Buffer {
  const { valueBlock } = parse(new Uint8Array(der)) as unknown as { valueBlock: { valueHexView: Uint8Array } }
  return Buffer.from(valueBlock.valueHexView)
}
