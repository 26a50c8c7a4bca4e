import { formatMoney } from '../format.ts'
import { usePortal } from '../state/portalContext.ts'
import type { Company } from '../types.ts'

type BankDetailsProps = {
  amount: number
  currency: string
  reference: string | null | undefined
  /** Of the company, where nobody needs to be signed in to see it. */
  account?: Pick<Company, 'bankDetails'>
}

/** What a transfer needs. */
export function BankDetails({ amount, currency, reference, account }: BankDetailsProps) {
  const { t, company } = usePortal()
  const bank = (account ?? company)?.bankDetails
  return (
    <section className="card">
      <h2>{t.howToPay}</h2>
      <p>{bank ? t.bankHint : t.askHint}</p>
      <dl className="facts">
        <dt>{t.balanceDue}</dt>
        <dd>
          <bdi>{formatMoney(amount, currency)}</bdi>
        </dd>
        {reference && (
          <>
            <dt>{t.paymentReference}</dt>
            <dd>
              <bdi>{reference}</bdi>
            </dd>
          </>
        )}
        {bank && (
          <>
            <dt>{t.bankDetails}</dt>
            <dd dir="auto" className="text">
              {bank}
            </dd>
          </>
        )}
      </dl>
    </section>
  )
}
