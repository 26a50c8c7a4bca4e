import type { Archive } from '../../../adapters/archive/readArchive.ts'
import { sha256Hex } from '../../../lib/sha256Hex.ts'
import type { Manifest, SignatureRecord } from './manifestSchema.ts'
import type { Findings } from './report.ts'

type CheckDocumentsArgs = { archive: Archive; manifest: Manifest; signatures: SignatureRecord[]; findings: Findings }

/**
 * Checks that the documents are the ones in the records, the signed one begins with the one that was sent, and each
 * consent is the recorded one.
 */
export async function checkDocuments({
  archive,
  manifest,
  signatures,
  findings: { good, bad },
}: CheckDocumentsArgs): Promise<void> {
  const { contract, documents } = manifest
  const original = await archive.read('documents/original.pdf')
  const originalSum = sha256Hex(original)
  if (originalSum !== contract.documentSha256)
    bad('documents/original.pdf is not the document that the contract names.')
  if (originalSum !== documents.original.sha256) bad('documents/original.pdf is not the one of the manifest.')
  for (const { party, documentSha256 } of signatures) {
    if (documentSha256 !== originalSum) bad(`The ${party} signed another document: ${documentSha256}.`)
  }
  if (signatures.length === 0) bad('There is no signature.')
  good(`the document that ${signatures.length} signature records name, SHA-256 ${originalSum}`)
  if (documents.signed) {
    const signed = await archive.read('documents/signed.pdf')
    if (sha256Hex(signed) !== documents.signed.sha256) bad('documents/signed.pdf is not the one of the manifest.')
    const beginning = signed.subarray(0, original.length)
    if (!beginning.equals(original)) bad('documents/signed.pdf does not begin with the document that was sent.')
    else good('the signed document begins with the bytes that were sent')
  }
  for (const signature of signatures) await checkConsent({ archive, signature, originalSum, findings: { good, bad } })
}

type CheckConsentArgs = { archive: Archive; signature: SignatureRecord; originalSum: string; findings: Findings }

async function checkConsent({
  archive,
  signature: { party, consentSha256 },
  originalSum,
  findings: { good, bad },
}: CheckConsentArgs): Promise<void> {
  if (!consentSha256) return
  const consent = await archive.read(`consent/${party}.txt`)
  if (sha256Hex(consent) !== consentSha256) bad(`consent/${party}.txt is not the consent that was recorded.`)
  else if (!consent.toString('utf8').includes(originalSum)) bad(`The consent of the ${party} names another document.`)
  else good(`the consent of the ${party}, which names the document`)
}
