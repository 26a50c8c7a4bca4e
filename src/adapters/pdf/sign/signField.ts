import { CryptoKeySigner, PDF, PdfDict, type TimestampAuthority } from '@libpdf/core'
import { signatureFields } from '../../../domain/contracts/signatureFields.ts'
import type { SealKey, Stamp } from '../types.ts'
import { readSignatures } from './readSignatures.ts'
import { renderStamp } from './renderStamp.ts'
import { verifyCms } from '../../pki/verifyCms.ts'

/** Room for the message with its certificates, and for the token of an authority with a long chain. */
const roomFor = { signature: 8192, token: 16_384 }

type SignFieldArgs = {
  bytes: Uint8Array
  key: SealKey
  stamp: Stamp
  timestampAuthority?: TimestampAuthority | undefined
}

/**
 * Fills a prepared field with its party's signature (`ETSI.CAdES.detached`) over the whole file, as an incremental
 * update that changes nothing else. The signature is verified before it is returned.
 */
export async function signField({ bytes, key, stamp, timestampAuthority }: SignFieldArgs): Promise<Uint8Array> {
  const fieldName = signatureFields[stamp.party]
  const document = await PDF.load(bytes)
  const field = document
    .getForm()
    ?.getSignatureFields()
    .find(({ name }) => name === fieldName)
  if (!field || field.isSigned()) throw new Error(`The document has no empty signature field ${fieldName}.`)
  const { ref: appearance } = await document.embedPage(await PDF.load(await renderStamp(stamp)), 0)
  field.getDict().set('AP', PdfDict.of({ N: appearance }))
  keepInPlace(field.getDict())
  const { bytes: signed } = await document.sign({
    signer: new CryptoKeySigner(key.privateKey, key.certificateDer, 'RSA', 'RSASSA-PKCS1-v1_5', key.chainDer),
    fieldName,
    signingTime: new Date(stamp.signedAt),
    estimatedSize: roomFor.signature + (timestampAuthority ? roomFor.token : 0),
    ...(timestampAuthority && { timestampAuthority }),
  })
  checkSigned({ before: bytes, signed, key })
  return signed
}

/**
 * The library turns every field that it signs into an invisible one on the first page; this keeps the prepared place.
 */
function keepInPlace(dict: PdfDict): void {
  const set = dict.set.bind(dict)
  dict.set = (name, value) => {
    const key = typeof name === 'string' ? name : name.value
    if (key !== 'Rect' && key !== 'P' && key !== 'F') set(name, value)
  }
}

/** Checks the result before it is stored: the old bytes come first, everything is signed, by this key. */
function checkSigned({ before, signed, key }: { before: Uint8Array; signed: Uint8Array; key: SealKey }): void {
  if (!Buffer.from(signed.buffer, signed.byteOffset, before.byteLength).equals(before)) {
    throw new Error('Signing changed what was there before.')
  }
  const signature = readSignatures(signed).at(-1)
  if (!signature || signature.end !== signed.byteLength) throw new Error('The signature does not cover the whole file.')
  verifyCms({ cms: signature.cms, content: signature.content })
  if (!signature.cms.signer.certificate.raw.equals(key.certificateDer)) {
    throw new Error('The signature is by another certificate.')
  }
}
