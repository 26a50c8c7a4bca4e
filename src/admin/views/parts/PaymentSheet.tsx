import { Link } from '@payloadcms/ui'
import type { PayloadRequest, UIFieldServerProps } from 'payload'
import type { ReactNode } from 'react'
import { Money } from '../../parts/Money.tsx'
import { Section } from '../../parts/Section.tsx'
import { StatusChip } from '../../parts/StatusChip.tsx'
import { invoicesTexts } from '../../texts/invoices.ts'
import { textsIn } from '../../texts/defineTexts.ts'
import { History } from './History.tsx'
import { momentOf } from './momentOf.ts'

const shownRows = 20

/** What became of a payment: refunds, disputes, money that waits for a decision, and what happened. Five statements at most. */
export async function PaymentSheet({ req, id }: UIFieldServerProps) {
  if (id === undefined || id === null) return null
  const { payload } = req
  const language = req.i18n.language
  const texts = textsIn(invoicesTexts, language)
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
      <Rows
        rows={refunds.docs.map((row) => ({ ...row, collection: 'payment-refunds', words: row.reason }))}
        {...{ req, title: texts.refunds }}
      />
      <Rows
        rows={disputes.docs.map((row) => ({
          ...row,
          collection: 'payment-disputes',
          status: row.state,
          words: row.reason,
        }))}
        {...{ req, title: texts.disputes }}
      />
      <Rows
        rows={reviews.docs.map((row) => ({ ...row, collection: 'payment-reviews', words: row.note }))}
        {...{ req, title: texts.reviews }}
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

/** A list of such rows; nothing where there is none. */
function Rows({ rows, req, title }: { rows: Row[]; req: PayloadRequest; title: string }): ReactNode {
  if (rows.length === 0) return null
  return (
    <Section title={title}>
      <ul className="az-rows">
        {rows.map(({ id, collection, status, words, amount, currency, createdAt }) => (
          <li className="az-rows__row" key={id}>
            <Link className="az-link" href={`/admin/collections/${collection}/${id}`} prefetch={false}>
              {momentOf({ time: createdAt, req })}
            </Link>
            <StatusChip language={req.i18n.language} value={status} />
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
