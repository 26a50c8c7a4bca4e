import type { PayloadRequest } from 'payload'
import { chargedContract } from '../../domain/contracts/chargedContract.ts'
import { creditLines } from '../../domain/invoices/creditable.ts'
import { cutPart } from '../../domain/invoices/cutPart.ts'
import type { InvoiceLine, TaxMode } from '../../domain/invoices/invoiceTypes.ts'
import type { Contract } from '../../payload-types.ts'
import { readCompany } from '../company/readCompany.ts'
import { partTitle, type PlannedPart } from './partTitle.ts'
import type { Invoiced } from './readInvoiced.ts'

type LinesOfPartArgs = {
  req: PayloadRequest
  contract: Contract
  invoiced: readonly Invoiced[]
  part: PlannedPart
  /** Tax included, in minor units. */
  amount: number
}

/**
 * The one line of a part's invoice. Its tax is what the contract has on all parts so far, less what their invoices
 * have: together they have the contract's, to the minor unit.
 */
export async function linesOfPart({
  req,
  contract,
  invoiced,
  part,
  amount,
}: LinesOfPartArgs): Promise<{ taxMode: TaxMode; lines: InvoiceLine[] }> {
  const { taxRateBps } = await readCompany(req)
  const { taxMode, charge } = chargedContract({ contract, defaultRateBps: taxRateBps })
  const parts = invoiced.filter(
    ({ invoice }) => invoice.planPart !== 'final' && (invoice.planPart ?? invoice.milestone),
  )
  const row = cutPart({ charge, before: parts.flatMap(({ rows }) => rows), amount })
  const description = await partTitle({ req, contract, part })
  return { taxMode, lines: creditLines({ rows: [row], description, taxMode }) }
}
