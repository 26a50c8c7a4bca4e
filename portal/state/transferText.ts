type TransferTextArgs = {
  accountHolder: string
  iban: string
  bic: string | null | undefined
  amount: number
  currency: string
  /** The creditor reference of ISO 11649, which the payee’s bank passes on as it is. */
  reference: string | null | undefined
  /** What the payee finds on their statement where there is no reference. */
  remittance: string
}

/** The largest amount of a SEPA credit transfer in cents. */
const largest = 99_999_999_999

/**
 * The text of the QR code from which banking apps fill in a SEPA credit transfer: EPC069-12 of the European Payments
 * Council, version 002, in UTF-8. Undefined where there is none: in another currency, or of no or too large an amount.
 */
export function transferText({
  accountHolder,
  iban,
  bic,
  amount,
  currency,
  reference,
  remittance,
}: TransferTextArgs): string | undefined {
  if (currency !== 'EUR' || amount < 1 || amount > largest) return undefined
  const euros = `EUR${Math.floor(amount / 100)}.${String(amount % 100).padStart(2, '0')}`
  const payee = [...accountHolder.replace(/\s+/g, ' ').trim()].slice(0, 70).join('')
  // A text beside a structured reference is not allowed. There is no purpose.
  const told = reference ? [reference.replaceAll(' ', '')] : ['', remittance]
  return ['BCD', '002', '1', 'SCT', bic ?? '', payee, iban, euros, '', ...told].join('\n')
}
