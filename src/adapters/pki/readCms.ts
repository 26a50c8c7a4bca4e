import { X509Certificate } from 'node:crypto'
import { fromBER } from 'asn1js'
import * as pkijs from 'pkijs'

/** The content of a CMS message (RFC 5652) with one signer. Nothing in it is verified. */
export type Cms = {
  /** OID of the signed content. */
  contentType: string
  /** The signed content if it is inside, null if it is detached. */
  content: Uint8Array | null
  certificates: X509Certificate[]
  signer: CmsSigner
}

export type CmsSigner = {
  certificate: X509Certificate
  /** `sha256` and so on, or the OID of an unknown algorithm. */
  digestAlgorithm: string
  signatureAlgorithm: string
  signature: Uint8Array
  /** The signed attributes in the form that is signed: a DER SET OF. Null without any, as RFC 5652 allows for data. */
  signedAttributes: Uint8Array | null
  /** DER of the first value by OID. A repeated attribute is refused. */
  signed: Map<string, Uint8Array>
  unsigned: Map<string, Uint8Array>
}

const digests: Record<string, string> = {
  '2.16.840.1.101.3.4.2.1': 'sha256',
  '2.16.840.1.101.3.4.2.2': 'sha384',
  '2.16.840.1.101.3.4.2.3': 'sha512',
}

const signedDataType = '1.2.840.113549.1.7.2'

/** Node's name of a digest algorithm, or its OID outside the SHA-2 family. */
export const digestName = (oid: string): string => digests[oid] ?? oid

/**
 * Reads a CMS message: SignedData by exactly one signer, whose certificate is included. Zeros after its end are the
 * padding of a PDF's placeholder; anything else there is an error.
 */
export function readCms(bytes: Uint8Array): Cms {
  const signedData = parseSignedData(bytes)
  const certificates = (signedData.certificates ?? [])
    .filter((entry) => entry instanceof pkijs.Certificate)
    .map((entry) => new X509Certificate(Buffer.from(entry.toSchema().toBER(false))))
  const [info, ...others] = signedData.signerInfos
  if (!info || others.length > 0) throw new Error('A CMS message of exactly one signer is expected.')
  const { eContentType, eContent } = signedData.encapContentInfo
  return {
    contentType: eContentType,
    content: eContent ? new Uint8Array(eContent.getValue()) : null,
    certificates,
    signer: readSigner({ info, certificates }),
  }
}

/** Length of the DER element at the start, including its header; 0 if there is none. */
export function derLength(bytes: Uint8Array): number {
  const first = bytes[1]
  if (first === undefined) return 0
  if (first < 0x80) return 2 + first
  const count = first & 0x7f
  if (count === 0 || count > 4 || bytes.length < 2 + count) return 0
  return bytes.subarray(2, 2 + count).reduce((length, byte) => length * 256 + byte, 0) + 2 + count
}

function parseSignedData(bytes: Uint8Array): pkijs.SignedData {
  const length = derLength(bytes)
  if (bytes[0] !== 0x30 || length === 0 || length > bytes.length) throw new Error('This is no CMS message.')
  if (bytes.subarray(length).some((byte) => byte !== 0)) throw new Error('Something follows the CMS message.')
  const { offset, result } = fromBER(toBuffer(bytes.subarray(0, length)))
  if (offset === -1) throw new Error('This is no CMS message.')
  const { contentType, content } = new pkijs.ContentInfo({ schema: result })
  if (contentType !== signedDataType) throw new Error('The CMS message is no SignedData.')
  return new pkijs.SignedData({ schema: content })
}

function readSigner({ info, certificates }: { info: pkijs.SignerInfo; certificates: X509Certificate[] }): CmsSigner {
  const certificate = certificates.find((candidate) => isOf(info, candidate))
  if (!certificate) throw new Error("The signer's certificate is not in the CMS message.")
  return {
    certificate,
    digestAlgorithm: digestName(info.digestAlgorithm.algorithmId),
    signatureAlgorithm: info.signatureAlgorithm.algorithmId,
    signature: new Uint8Array(info.signature.getValue()),
    signedAttributes: info.signedAttrs ? new Uint8Array(info.signedAttrs.encodedValue) : null,
    signed: attributesOf(info.signedAttrs),
    unsigned: attributesOf(info.unsignedAttrs),
  }
}

function isOf({ sid }: pkijs.SignerInfo, certificate: X509Certificate): boolean {
  const parsed = pkijs.Certificate.fromBER(toBuffer(certificate.raw))
  if (sid instanceof pkijs.IssuerAndSerialNumber) {
    return sid.serialNumber.isEqual(parsed.serialNumber) && sid.issuer.isEqual(parsed.issuer)
  }
  const identifier = parsed.extensions?.find(({ extnID }) => extnID === '2.5.29.14')
  if (!identifier) return false
  // A SubjectKeyIdentifier: [0] around the octets that the extension wraps as OCTET STRING.
  const wanted = Buffer.from((sid as { valueBlock?: { valueHexView?: Uint8Array } }).valueBlock?.valueHexView ?? [])
  return wanted.length > 0 && Buffer.from(identifier.extnValue.getValue()).subarray(2).equals(wanted)
}

function attributesOf(attributes: pkijs.SignedAndUnsignedAttributes | undefined): Map<string, Uint8Array> {
  const found = new Map<string, Uint8Array>()
  for (const { type, values } of attributes?.attributes ?? []) {
    const [value, ...more] = values as {
      toBER: (sizeOnly: boolean) => ArrayBuffer
      valueBeforeDecodeView?: Uint8Array
    }[]
    if (!value || more.length > 0 || found.has(type)) throw new Error(`The CMS attribute ${type} is not there once.`)
    found.set(type, new Uint8Array(value.valueBeforeDecodeView ?? value.toBER(false)))
  }
  return found
}

function toBuffer(bytes: Uint8Array): ArrayBuffer {
  return new Uint8Array(bytes).buffer
}
