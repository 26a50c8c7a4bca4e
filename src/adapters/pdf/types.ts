import type { InvoiceLine, TaxMode, TaxSummaryRow } from '../../domain/invoices/invoiceTypes.ts'
import type { TaxLine } from '../../domain/invoices/taxLines.ts'
import type { PageImage } from '../images/shrinkForPage.ts'
import type { LexicalState } from '../../domain/contracts/lexical.ts'
import type { Locale } from '../../i18n/locales.ts'
import type { SigningParty } from '../../domain/contracts/signatureFields.ts'
import type { TimeAuthority } from '../pki/types.ts'

/** Who issues the document. `logo` is a PNG or JPEG; one that cannot be decoded is left out. */
export type PdfCompany = {
  name: string
  legalName?: string
  address?: string
  taxNumber?: string
  email?: string
  phone?: string
  website?: string
  logo?: Uint8Array
}

export type PdfClient = { name: string; company?: string; email: string }

/** Times are ISO 8601 UTC, `amountMinor` counts the currency's minor unit. */
export type ContractDocument = {
  locale: Locale
  contractNumber: string
  title: string
  content: LexicalState
  /** Of the content, by `imageKey`. */
  images?: Record<string, PageImage>
  terms?: string
  amountMinor: number
  currency: string
  /** The taxes of the amount, and the total with them. */
  tax?: { taxMode: TaxMode; taxes: TaxLine[]; total: number }
  /** Requested when the contract becomes active, tax included. */
  deposit?: { percentage: number; amountMinor: number }
  client: PdfClient
  company: PdfCompany
  project: { name: string }
  issuedAt: string
  expiresAt?: string
  /** Of the company: whose days and times are printed. */
  timezone: string
  /** Number of the contract that this one takes the place of. */
  replaces?: string
  /** Marked on every page as no contract. */
  isPreview?: boolean
}

/** What is known of one signing, as it was recorded then. `image` is the drawn signature (PNG or JPEG). */
export type SignatureEvidence = {
  party: 'client' | 'company'
  signerName: string
  signerCompany?: string
  signerEmail: string
  /** How the address was proven, in words: "link mailed to it, opened 2026-11-02T08:00:00Z". */
  emailProof: string
  identityReference?: string
  address?: string
  userAgent?: string
  signedAt: string
  /** Of the company: whose times are printed. */
  timezone: string
  consent: { text: string; version: string; locale: string }
  mark: { kind: 'drawn'; image: Uint8Array } | { kind: 'typed'; text: string }
}

/** The document as it was sent, and what its certificate of completion says. */
export type CertifiedDocument = {
  locale: Locale
  contractNumber: string
  title: string
  /** Name of the agency, printed at the foot of the certificate. */
  companyName: string
  /** The document as it was sent; its pages stay as they are. */
  frozen: Uint8Array
  evidence: SignatureEvidence
  /** Who stamps the time: a host name. Without it the certificate says that nobody does. */
  timeAuthority?: string
  /** Last entry of the activity log before this document. */
  auditHead?: { seq: number; hash: string }
}

/** The visible part of a signature. */
export type Stamp = {
  locale: Locale
  party: SigningParty
  name: string
  email: string
  organization?: string
  signedAt: string
  /** Whose time is shown; UTC where none is given. */
  timezone?: string
  mark?: SignatureEvidence['mark']
}

/** A key for this one signature; the thread gets the key itself, which cannot be exported. */
export type SealKey = {
  certificateDer: Uint8Array
  /** Of the authority that issued it, and those above. */
  chainDer: Uint8Array[]
  privateKey: CryptoKey
}

export type SealRequest = {
  key: SealKey
  stamp: Stamp
  /**
   * Who stamps the time, and the revocation list (DER) of the authority that certifies signers. Without it: no
   * time-stamp, PAdES B-B.
   */
  time?: TimeAuthority & { crl: Uint8Array }
}

export type PadesLevel = 'B-B' | 'B-T' | 'B-LT' | 'B-LTA'

/** What a seal came to, as it is kept beside the certificate. */
export type SealReport = {
  level: PadesLevel
  /** Time of the signature's own time-stamp. */
  stampedAt?: string
  /** Revocation lists that are in the document, for each certificate that needs one. */
  revocation: { subject: string; serialNumber: string; lists: number }[]
  /** Why the level is not higher, where an authority is configured. */
  shortfall?: string
}

/**
 * Amounts, in the minor unit, are printed as given and never computed here. A credit note's are positive, as on its
 * invoice.
 */
export type InvoiceDocument = {
  locale: Locale
  kind: 'invoice' | 'credit_note' | 'proforma'
  /** A pro forma has none: there it is the number of its contract. */
  invoiceNumber: string
  /** The invoice that a credit note corrects. */
  creditedInvoiceNumber?: string
  /** When it was issued, and in which zone it says so. */
  creditedInvoiceDate?: string
  creditedInvoiceTimezone?: string
  /** Why: the reason of a credit note. */
  reason?: string
  issueDate: string
  /** Whose day the issue date is. Documents from before it was recorded have none: theirs is UTC, and not named. */
  timezone?: string
  dueDate?: string
  currency: string
  taxMode: TaxMode
  seller: PdfCompany & { bankDetails?: string }
  buyer: PdfClient & { address?: string; taxNumber?: string }
  project?: { name: string }
  /** Without a rounding's, and so are `subtotal` and `taxSummary`. */
  lines: InvoiceLine[]
  subtotal: number
  taxSummary: TaxSummaryRow[]
  taxTotal: number
  roundingAmount?: number | null
  total: number
  /** What was paid before the issue. */
  amountPaid?: number
  amountDue?: number
  notes?: string
  paymentReference?: string
  /** Where it is paid online: an address, printed with its QR code. */
  payLink?: string
  /** Marked on every page as no invoice. */
  isPreview?: boolean
}

export type PdfJob =
  | { kind: 'contract'; input: ContractDocument }
  | { kind: 'sealForClient'; input: { document: CertifiedDocument; seal: SealRequest } }
  | { kind: 'sealForAgency'; input: { signed: Uint8Array; seal: SealRequest } }
  | { kind: 'invoice'; input: InvoiceDocument }

/** What goes to the rendering thread, and what comes back. */
export type PdfRequest = { id: number; job: PdfJob }
export type PdfResult = { bytes: Uint8Array; report?: SealReport }
export type PdfReply = ({ id: number; error?: never } & PdfResult) | { id: number; error: string; bytes?: never }
