import { readClaims, signClaims } from './signedClaims.ts'

/** What the link of an invoice grants to whoever has it: this invoice of this client until a time. Ids are UUIDs. */
export type InvoiceLink = { invoiceId: string; clientId: string; expiresAtMs: number }

/** `mail`: the invoice can be seen and paid. `document`: its PDF can be opened. Neither stands for the other. */
export type InvoiceLinkUse = 'mail' | 'document'

const purposes: Record<InvoiceLinkUse, string> = { mail: 'invoice links', document: 'invoice documents' }

type SignInvoiceLinkArgs = { use: InvoiceLinkUse; link: InvoiceLink }

export function signInvoiceLink({ use, link: { invoiceId, clientId, expiresAtMs } }: SignInvoiceLinkArgs): string {
  return signClaims({ purpose: purposes[use], ids: [invoiceId, clientId], timeMs: expiresAtMs })
}

type ReadInvoiceLinkArgs = { use: InvoiceLinkUse; token: string }

/** The content of a token, expired or not; `null` for a token that this platform did not sign for this use. */
export function readInvoiceLink({ use, token }: ReadInvoiceLinkArgs): InvoiceLink | null {
  const claims = readClaims({ purpose: purposes[use], token, count: 2 })
  const [invoiceId, clientId] = claims?.ids ?? []
  if (!claims || !invoiceId || !clientId) return null
  return { invoiceId, clientId, expiresAtMs: claims.timeMs }
}
