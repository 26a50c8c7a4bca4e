import type { PayloadRequest } from 'payload'
import { mailLink } from '../../adapters/mail/mailLink.ts'
import { pdf } from '../../adapters/pdf/index.ts'
import { summariseTax, sumOf } from '../../domain/invoices/summariseTax.ts'
import { paymentStates } from '../../domain/lifecycles/payment.ts'
import { isCardAmount } from '../../domain/payments/cardAmounts.ts'
import { fail } from '../../errors.ts'
import type { Contract, Payment } from '../../payload-types.ts'
import { readMedia } from '../company/readMedia.ts'
import { printedParties } from '../invoices/printedParties.ts'
import { idOf } from '../request/idOf.ts'
import { readRow } from '../shared/readRow.ts'
import { requirePrintable } from '../shared/requirePrintable.ts'
import { linesOfPart } from './linesOfPart.ts'
import { readInvoiced } from './readInvoiced.ts'

type RenderProformaArgs = { req: PayloadRequest; payment: Payment }

/**
 * The pro forma of a request for a part of a plan: what its invoice will say, without a number, and that it is no tax
 * document. Nothing is stored. 409 for any other request, before the contract comes into force, and once the money is
 * there or it was withdrawn.
 */
export async function renderProforma({ req, payment }: RenderProformaArgs): Promise<Uint8Array> {
  const { contract, planPart } = await partOf({ req, payment })
  const { currency, amount, dueDate, description } = payment
  const invoiced = await readInvoiced({ req, id: contract.id })
  const part = { planPart, milestone: idOf(payment.milestone), description }
  const { taxMode, lines } = await linesOfPart({ req, contract, invoiced, part, amount })
  const { logo: logoId, ...parties } = await printedParties({ req, invoice: payment })
  requirePrintable({ lines, seller: parties.seller, buyer: parties.buyer, project: parties.project })
  const logo = await readMedia({ req, id: logoId })
  return pdf.render({
    kind: 'invoice',
    input: {
      ...parties,
      kind: 'proforma',
      invoiceNumber: contract.contractNumber,
      issueDate: payment.createdAt,
      ...(dueDate && { dueDate }),
      seller: { ...parties.seller, ...(logo && { logo }) },
      currency,
      taxMode,
      lines,
      subtotal: sumOf(lines.map((line) => line.netAmount)),
      taxSummary: summariseTax(lines),
      taxTotal: sumOf(lines.map((line) => line.taxAmount)),
      total: amount,
      amountDue: amount,
      ...(isCardAmount({ amountMinor: amount, currency }) && {
        payLink: mailLink({ path: `/payments/${payment.id}` }),
      }),
    },
  })
}

type Asked = { contract: Contract; planPart: NonNullable<Payment['planPart']> }

async function partOf({ req, payment }: RenderProformaArgs): Promise<Asked> {
  const { status, planPart } = payment
  const id = idOf(payment.contract)
  const refused = () => fail('illegal_transition', { from: status, action: 'proforma' })
  if (id === null || !planPart || payment.invoice || !paymentStates.unsettled.includes(status)) throw refused()
  const contract = await readRow({ req, collection: 'contracts', id })
  if (contract.planInvoicing !== 'proforma' || !contract.activatedAt) throw refused()
  return { contract, planPart }
}
