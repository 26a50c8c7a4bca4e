import type { PayloadRequest } from 'payload'
import { bankAccountOf, type BankAccount } from '../../domain/invoices/bankAccounts.ts'
import { env } from '../../env.ts'
import type { User } from '../../payload-types.ts'
import { readBrand } from './readBrand.ts'
import { readCompany } from './readCompany.ts'

/** `BankAccount` for signed-in users only. */
export type PublicCompany = {
  name: string
  logoUrl: string | null
  accentColor: string | null
  /** For signed-in users only, and where card payments are set up. */
  cardPayments?: true
} & Partial<BankAccount>

type ReadPublicCompanyArgs = { req: PayloadRequest; user: User | null }

/** What client apps show of the agency: its brand to anyone, and how to pay it to those who are signed in. */
export async function readPublicCompany({ req, user }: ReadPublicCompanyArgs): Promise<PublicCompany> {
  const { name, logoUrl, accent } = await readBrand(req.payload)
  return {
    name,
    logoUrl: logoUrl === undefined ? null : new URL(logoUrl, env.backendUrl).href,
    accentColor: accent ?? null,
    ...(user && env.stripe && { cardPayments: true }),
    ...(user && bankAccountOf(await readCompany(req))),
  }
}
