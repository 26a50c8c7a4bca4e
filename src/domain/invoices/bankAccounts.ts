import { mod97 } from '../../lib/mod97.ts'
import { inGroupsOfFour } from './creditorReference.ts'

/** As it is stored: without spaces, in capitals. */
export function compactCode(text: string): string {
  return text.replace(/\s/g, '').toUpperCase()
}

/** Whether the compact `text` is an IBAN by ISO 13616: country, two check digits by MOD 97-10, and the account. */
export function isIban(text: string): boolean {
  return /^[A-Z]{2}\d{2}[A-Z0-9]{11,30}$/.test(text) && mod97(`${text.slice(4)}${text.slice(0, 4)}`) === 1
}

/** Whether the compact `text` is a BIC by ISO 9362: institution, country, place and, of eleven characters, the branch. */
export function isBic(text: string): boolean {
  return /^[A-Z0-9]{4}[A-Z]{2}[A-Z0-9]{2}(?:[A-Z0-9]{3})?$/.test(text)
}

type CompanyAccount = {
  name: string
  accountHolder?: string | null
  iban?: string | null
  bic?: string | null
  bankDetails?: string | null
}

/** Where clients transfer to. `bankDetails` are the company's own words, the rest is all null without an IBAN. */
export type BankAccount = {
  accountHolder: string | null
  iban: string | null
  bic: string | null
  bankDetails: string | null
}

export function bankAccountOf({ name, accountHolder, iban, bic, bankDetails }: CompanyAccount): BankAccount {
  const account = iban
    ? { accountHolder: accountHolder || name, iban, bic: bic || null }
    : { accountHolder: null, iban: null, bic: null }
  return { ...account, bankDetails: bankDetails || null }
}

/** What documents print: the company's own words, or else its account, line by line. */
export function printedBankDetails(company: CompanyAccount): string | undefined {
  const { accountHolder, iban, bic, bankDetails } = bankAccountOf(company)
  if (bankDetails !== null) return bankDetails
  if (iban === null) return undefined
  return [accountHolder, `IBAN ${inGroupsOfFour(iban)}`, ...(bic === null ? [] : [`BIC ${bic}`])].join('\n')
}
