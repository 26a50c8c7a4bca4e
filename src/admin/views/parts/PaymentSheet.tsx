import { Link } from '@payloadcms/ui'
import type { PayloadRequest, UIFieldServerProps } from 'payload'
import type { ReactNode } from 'react'
import type { Payment } from '../../../payload-types.ts'
import { Money } from '../../parts/Money.tsx'
import { Section } from '../../parts/Section.tsx'
import { StatusChip } from '../../parts/StatusChip.tsx'
import { CreditOfPayment } from './CreditOf.tsx'
import { History } from './History.tsx'
import { ProformaLink } from './ProformaLink.tsx'
import { momentOf } from './momentOf.ts'
import { languageOf } from '../../../i18n/languageOf.ts'
import { translator } from '../../../i18n/translator.ts'

const shownRows = 20

/** The state of a payment: refunds, disputes, money awaiting a decision, what it pays, and its history. Ten statements at most, and one for a pro forma. */
export async function PaymentSheet({ data, req, id }: UIFieldServerProps) {
  if (id === undefined || id === null) return null
  const { payload } = req
  // The document of this collection, from which the form was built.
  const payment = { ...data, id: String(id) } as unknown as Payment
  const t = translator(languageOf(req.i18n.language))
  const common = {
    where: { payment: { equals: id } },
    sort: '-createdAt',
    limit: shownRows,
    depth: 0,
    pagination: false,
    req,
    overrideAccess: false,
  } as const
  const refunds = await payload.find({ collection: 'payment-refunds', ...common })
  const disputes = await payload.find({ collection: 'payment-disputes', ...common })
  const reviews = await payload.find({ collection: 'payment-reviews', ...common })
  return (
    <div className="az-sheet">
      <ProformaLink payment={payment} req={req} />
      <CreditOfPayment
        client={String(data['client'])}
        currency={String(data['currency'])}
        payment={String(id)}
        req={req}
      />
      <Rows
        rows={refunds.docs.map((row) => ({ ...row, collection: 'payment-refunds', words: row.reason }))}
        {...{ req, title: t('panelInvoices.refunds') }}
      />
      <Rows
        rows={disputes.docs.map((row) => ({
          ...row,
          collection: 'payment-disputes',
          status: row.state,
          words: row.reason,
        }))}
        {...{ req, title: t('panelInvoices.disputes') }}
      />
      <Rows
        rows={reviews.docs.map((row) => ({ ...row, collection: 'payment-reviews', words: row.note }))}
        {...{ req, title: t('panelInvoices.reviews') }}
      />
      <History collection="payments" id={String(id)} req={req} />
    </div>
  )
}

type Row = {
  id: string
  collection: string
  status: string
  words?: string | null | undefined
  amount?: number | null
  currency: string
  createdAt: string
}

/** A list of such rows; nothing when there are none. */
function Rows({ rows, req, title }: { rows: Row[]; req: PayloadRequest; title: string }): ReactNode {
  if (rows.length === 0) return null
  const t = translator(languageOf(req.i18n.language))
  return (
    <Section title={title}>
      <ul className="az-rows">
        {rows.map(({ id, collection, status, words, amount, currency, createdAt }) => (
          <li className="az-rows__row" key={id}>
            <Link className="az-link" href={`/admin/collections/${collection}/${id}`} prefetch={false}>
              {momentOf({ time: createdAt, req })}
            </Link>
            <StatusChip t={t} value={status} />
            <Money amountMinor={amount} currency={currency} />
            <span className="az-rows__more" dir="auto">
              {words}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  )
}
