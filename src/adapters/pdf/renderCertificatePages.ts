import { sha256Hex } from '../../lib/sha256Hex.ts'
import type { SigningParty } from '../../domain/contracts/signatureFields.ts'
import { createSheet, palette, type Sheet } from './flow/createSheet.ts'
import type { Item } from './flow/item.ts'
import { paragraphItems } from './flow/paragraphItems.ts'
import { formatInstant } from '../../i18n/formatInstant.ts'
import { labelsFor } from './labels.ts'
import { type Fact, factItems } from './parts/factItems.ts'
import { flowPages } from './parts/flowPages.ts'
import { drawFooter } from './parts/drawFooter.ts'
import { sectionTitle } from './parts/sectionTitle.ts'
import { signatureBoxes, type SignaturePlace } from './parts/signatureBoxes.ts'
import { digest, signatureMark } from './parts/signatureMark.ts'
import { isolated, isolatedLtr } from './text/printable.ts'
import type { CertifiedDocument, SignatureEvidence } from './types.ts'

const labelWidth = 148

export type CertificatePages = {
  bytes: Uint8Array
  /** Where each party signs: the page of the certificate, from 0, and the rectangle in PDF coordinates. */
  places: Record<SigningParty, SignaturePlace>
}

/**
 * The certificate alone, as a separate document: what was signed, who signed it, how, when and on what proof, and a
 * place for each signature.
 */
export async function renderCertificatePages(
  input: CertifiedDocument & { pageCount: number },
): Promise<CertificatePages> {
  const labels = labelsFor(input.locale)
  const number = input.contractNumber
  const sheet = await createSheet({
    locale: input.locale,
    title: `${number} – ${labels.certificate}`,
    subject: number,
    author: input.companyName,
    createdAt: new Date(input.evidence.signedAt),
    texts: { ...input, frozen: null },
  })
  const boxes = signatureBoxes(sheet)
  const about = `${labels.certificateText} ${labels.allTimes(isolatedLtr(input.evidence.timezone))}`
  const items = [
    ...paragraphItems({ sheet, spans: [sheet.span(labels.certificate, { size: 18, bold: true })], width: sheet.width }),
    ...paragraphItems({
      sheet,
      spans: [sheet.span(about, { size: 9, color: palette.soft })],
      width: sheet.width,
      gap: 4,
    }),
    ...documentItems(sheet, input),
    ...(await signatureItems(sheet, input.evidence)),
    ...boxes.items,
  ]
  flowPages({ sheet, items, number, title: labels.certificate })
  const bytes = await sheet.finish((page) =>
    drawFooter({ sheet, number, owner: input.companyName, part: labels.certificate, page }),
  )
  return { bytes, places: boxes.places() }
}

function documentItems(sheet: Sheet, input: CertifiedDocument & { pageCount: number }): Item[] {
  const labels = labelsFor(sheet.locale)
  const bytes = input.frozen.byteLength.toLocaleString('en-US')
  const hash = digest({ sheet, sha256: sha256Hex(input.frozen), width: sheet.width - labelWidth, size: 8 })
  return section(sheet, labels.document, [
    textFact(sheet, labels.number, isolatedLtr(sheet.printable(input.contractNumber))),
    textFact(sheet, labels.documentTitle, isolated(sheet.printable(input.title))),
    { label: labels.documentHash, value: hash },
    textFact(sheet, labels.documentSize, labels.documentExtent(input.pageCount, isolatedLtr(bytes))),
    textFact(
      sheet,
      labels.trustedTime,
      input.timeAuthority
        ? labels.stampedBy(isolatedLtr(sheet.printable(input.timeAuthority)))
        : sheet.printable(labels.notStamped),
    ),
    ...(input.auditHead ? [auditFact(sheet, input.auditHead)] : []),
  ])
}

function auditFact(sheet: Sheet, { seq, hash }: { seq: number; hash: string }): Fact {
  const labels = labelsFor(sheet.locale)
  const width = sheet.width - labelWidth
  const text = labels.auditEntry(isolatedLtr(String(seq)))
  const line = paragraphItems({ sheet, spans: [{ ...sheet.span('', { size: 9 }), text }], width })
  return {
    label: labels.auditHead,
    value: [...line, ...digest({ sheet, sha256: sheet.printable(hash), width, size: 8 })],
  }
}

async function signatureItems(sheet: Sheet, evidence: SignatureEvidence): Promise<Item[]> {
  const labels = labelsFor(sheet.locale)
  const clean = (text: string | undefined) => (text ? isolated(sheet.printable(text)) : labels.unknown)
  const { consent, mark } = evidence
  const name = [evidence.signerName, evidence.signerCompany].filter(Boolean).map(clean).join(labels.comma)
  const version = labels.consentVersion(isolatedLtr(sheet.printable(consent.version)), sheet.printable(consent.locale))
  return section(sheet, labels.signedBy(evidence.party === 'client' ? labels.client : labels.provider), [
    textFact(sheet, labels.signer, name, { bold: true }),
    textFact(sheet, labels.email, isolatedLtr(sheet.printable(evidence.signerEmail))),
    textFact(sheet, labels.emailProof, clean(evidence.emailProof)),
    textFact(
      sheet,
      labels.identity,
      evidence.identityReference ? clean(evidence.identityReference) : labels.notVerified,
    ),
    textFact(sheet, labels.signedAt, isolatedLtr(formatInstant(evidence.signedAt, evidence.timezone)), { bold: true }),
    textFact(sheet, labels.address, clean(evidence.address)),
    textFact(sheet, labels.userAgent, clean(evidence.userAgent?.slice(0, 1000))),
    textFact(sheet, labels.consent, `${clean(consent.text)}\n${version}`, { size: 8.5 }),
    {
      label: mark.kind === 'drawn' ? labels.drawnSignature : labels.typedSignature,
      value: await signatureMark({ sheet, mark, width: sheet.width - labelWidth }),
    },
  ])
}

function section(sheet: Sheet, title: string, facts: Fact[]): Item[] {
  return [
    ...sectionTitle({ sheet, text: title, gap: 12 }),
    ...factItems({ sheet, facts, width: sheet.width, labelWidth, gap: 3 }),
  ]
}

/** `text` is already clean and may have isolates. */
function textFact(sheet: Sheet, label: string, text: string, style: { bold?: boolean; size?: number } = {}): Fact {
  return { label, value: [{ ...sheet.span('', { size: 9, ...style }), text }] }
}
