export type TaxMode = 'exclusive' | 'inclusive'

export type InvoiceLineInput = {
  description: string
  /** A positive decimal of at most six decimals; a string where it must not pass through a float. */
  quantity: string | number
  /** Minor units. Negative on a line that takes something off. */
  unitAmount: number
  /** Off this line, in basis points: 1000 is 10 %. */
  discountBps?: number | undefined
  taxRateBps?: number | undefined
}

export type InvoiceLine = {
  description: string
  quantity: string
  unitAmount: number
  /** As it was asked for; null or missing where nothing was. */
  discountBps?: number | null
  taxRateBps: number
  netAmount: number
  taxAmount: number
  grossAmount: number
}

/** Off the whole invoice: a share of it in basis points, or an amount in minor units. `description` is what its lines say. */
export type DiscountInput =
  { bps: number; amount?: undefined; description: string } | { bps?: undefined; amount: number; description: string }

export type TaxSummaryRow = { taxRateBps: number; net: number; tax: number; gross: number }

export type InvoiceTotals = {
  /** The lines that were given, then those of the discount. */
  lines: InvoiceLine[]
  subtotal: number
  taxTotal: number
  total: number
  /** One row a rate, 0 included, by rising rate. */
  taxSummary: TaxSummaryRow[]
}
