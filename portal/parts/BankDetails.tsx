import { formatMoney } from '../format.ts'
import { usePortal } from '../state/portalContext.ts'
import { transferText } from '../state/transferText.ts'
import type { Company } from '../types.ts'
import { CopyButton } from './CopyButton.tsx'
import { TransferCode } from './TransferCode.tsx'

type BankDetailsProps = {
  amount: number
  currency: string
  reference: string | null | undefined
  /** The number of the invoice, where it is one. */
  invoiceNumber?: string | null | undefined
  /** Of the company, where nobody needs to be signed in to see it. */
  account?: BankAccount
}
type BankAccount = Pick<Company, 'accountHolder' | 'iban' | 'bic' | 'bankDetails'>

/** What a transfer needs. */
export function BankDetails({ amount, currency, reference, invoiceNumber, account }: BankDetailsProps) {
  const { t, company } = usePortal()
  const { accountHolder, iban, bic, bankDetails } = account ?? company ?? {}
  const code =
    accountHolder && iban && invoiceNumber
      ? transferText({ accountHolder, iban, bic, amount, currency, reference, remittance: invoiceNumber })
      : undefined
  return (
    <section className="card">
      <h2>{t.howToPay}</h2>
      <p>{iban || bankDetails ? t.bankHint : t.askHint}</p>
      <dl className="facts facts--pay">
        <dt>{t.balanceDue}</dt>
        <dd>
          <bdi>{formatMoney(amount, currency)}</bdi>
        </dd>
        {reference && (
          <>
            <dt>{t.paymentReference}</dt>
            <dd>
              <bdi>{reference}</bdi> <CopyButton text={reference} label={t.copyReference} />
            </dd>
          </>
        )}
        {iban && (
          <>
            <dt>{t.accountHolder}</dt>
            <dd>
              <bdi>{accountHolder}</bdi>
            </dd>
            <dt>{t.iban}</dt>
            <dd>
              <bdi>{iban.replace(/(.{4})(?=.)/g, '$1 ')}</bdi> <CopyButton text={iban} label={t.copyIban} />
            </dd>
          </>
        )}
        {iban && bic && (
          <>
            <dt>{t.bic}</dt>
            <dd>
              <bdi>{bic}</bdi>
            </dd>
          </>
        )}
        {bankDetails && (
          <>
            <dt>{t.bankDetails}</dt>
            <dd dir="auto" className="text">
              {bankDetails}
            </dd>
          </>
        )}
      </dl>
      {code && <TransferCode text={code} />}
    </section>
  )
}
