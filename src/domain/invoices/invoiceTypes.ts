export type TaxMode = 'exclusive' | 'inclusive'

/** Where tax is rounded: on each line, or once per tax treatment on the whole document. */
export const taxRoundings = ['line', 'document'] as const
export type TaxRounding = (typeof taxRoundings)[number]

/** The tax category of a line, by EN 16931. All but `standard` carry no tax. */
export const taxCategories = ['standard', 'zero', 'exempt', 'reverse_charge', 'out_of_scope'] as const
export type TaxCategory = (typeof taxCategories)[number]

/**
 * One of several taxes on a line. A negative rate is withheld; a compound tax applies to the net and the taxes before
 * it.
 */
export type LineTax = {
  name: string
  /** Basis points with at most two decimals: 997.5 is 9.975 %. */
  rateBps: number
  compound?: boolean | undefined
}

/** A tax as stored. */
export type StoredTax = { name: string; rateBps: number; compound?: boolean }

/** A tax as charged, with `amount` in minor units. */
export type ChargedTax = StoredTax & { amount: number }

/** How a line is taxed: by one rate, or by several taxes instead. */
export type Taxed = {
  taxRateBps?: number | undefined
  taxes?: readonly LineTax[] | null | undefined
  taxCategory?: TaxCategory | null | undefined
  /** The note printed for a line without tax, such as "Article 196, Directive 2006/112/EC". */
  taxReason?: string | null | undefined
}

export type InvoiceLineInput = Taxed & {
  description: string
  /** A positive number with at most six decimals. A string keeps it from passing through a float. */
  quantity: string | number
  /** Minor units with at most four decimals: 16.48 is 0.1648 EUR. Negative on a line that reduces the total. */
  unitAmount: number
  /** The discount on this line in basis points: 1000 is 10 %. */
  discountBps?: number | undefined
}

/** The key of a tax treatment: the total rate of all taxes, and how it is made up. */
export type TaxTreatment = {
  taxRateBps: number
  taxes?: ChargedTax[] | null
  taxCategory?: TaxCategory | null
  taxReason?: string | null
}

export type InvoiceLine = TaxTreatment & {
  description: string
  quantity: string
  unitAmount: number
  /** As entered, null or missing if nothing was. */
  discountBps?: number | null
  netAmount: number
  taxAmount: number
  grossAmount: number
}

/** A discount on the whole invoice, in basis points or minor units. `description` is printed on its lines. */
export type DiscountInput =
  { bps: number; amount?: undefined; description: string } | { bps?: undefined; amount: number; description: string }

/** Rounds the total to a multiple of `increment` minor units. `description` is printed on its line. */
export type RoundingInput = { increment: number; description: string }

/** The sums of one tax treatment. */
export type TaxSummaryRow = TaxTreatment & { net: number; tax: number; gross: number }

export type InvoiceTotals = {
  /** The given lines, then the discount's, then the rounding's. */
  lines: InvoiceLine[]
  subtotal: number
  taxTotal: number
  total: number
  /** What the last line adds to round the total. Missing without one. */
  roundingAmount?: number | null
  /** One row per tax treatment, including rates of 0, by rising rate. */
  taxSummary: TaxSummaryRow[]
}
