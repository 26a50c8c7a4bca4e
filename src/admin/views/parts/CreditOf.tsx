import { Link } from '@payloadcms/ui'
import type { PayloadRequest } from 'payload'
import type { ReactNode } from 'react'
import { languageOf } from '../../../i18n/languageOf.ts'
import { translator } from '../../../i18n/translator.ts'
import { idOf } from '../../../workflows/request/idOf.ts'
import { readLabels } from '../../../workflows/shared/readLabels.ts'
import { readOpenMoney } from '../../../workflows/credit/readOpenMoney.ts'
import { ApplyCredit, TakeBackCredit } from '../../invoices/CreditActions.tsx'
import { DateTime } from '../../parts/DateTime.tsx'
import { Money } from '../../parts/Money.tsx'
import { Section } from '../../parts/Section.tsx'

type Of = { req: PayloadRequest; client: string; currency: string }

/** What money of the client may pay this invoice, and what of it does. */
export async function CreditOfInvoice({
  req,
  client,
  currency,
  invoice,
  owedMinor,
}: Of & { invoice: string; owedMinor: number }) {
  const language = req.i18n.language
  const t = translator(languageOf(language))
  const { credits } = owedMinor > 0 ? await readOpenMoney({ req, client, currency }) : { credits: [] }
  return (
    <>
      <Rows description={t('panelInvoices.creditHint')} title={t('panelInvoices.credit')}>
        {credits.map(({ payment, description, paidAt, amount }) => (
          <li className="az-rows__row" key={payment}>
            <Link className="az-link" dir="auto" href={`/admin/collections/payments/${payment}`} prefetch={false}>
              {description}
            </Link>
            <Money amountMinor={amount} currency={currency} />
            <span className="az-rows__more">
              <DateTime at={paidAt} language={language} style="day" />
            </span>
            <ApplyCredit
              currency={currency}
              invoice={invoice}
              mostMinor={Math.min(amount, owedMinor)}
              payment={payment}
            />
          </li>
        ))}
      </Rows>
      <Applied {...{ req, where: { invoice }, title: t('panelInvoices.appliedCredit') }} />
    </>
  )
}

/** Which open invoices this payment may pay, and which it does. */
export async function CreditOfPayment({ req, client, currency, payment }: Of & { payment: string }) {
  const language = req.i18n.language
  const t = translator(languageOf(language))
  const { credits, invoices } = await readOpenMoney({ req, client, currency })
  const free = credits.find((credit) => credit.payment === payment)?.amount ?? 0
  return (
    <>
      <Rows description={t('panelInvoices.openInvoicesHint')} title={t('panelInvoices.openInvoices')}>
        {free > 0 &&
          invoices.map(({ invoice, invoiceNumber, dueDate, amountOwed }) => (
            <li className="az-rows__row" key={invoice}>
              <Link className="az-link" href={`/admin/collections/invoices/${invoice}`} prefetch={false}>
                {invoiceNumber}
              </Link>
              <Money amountMinor={amountOwed} currency={currency} />
              <span className="az-rows__more">
                <DateTime at={dueDate} language={language} style="day" />
              </span>
              <ApplyCredit
                currency={currency}
                invoice={invoice}
                mostMinor={Math.min(free, amountOwed)}
                payment={payment}
              />
            </li>
          ))}
      </Rows>
      <Applied {...{ req, where: { payment }, title: t('panelInvoices.appliedTo') }} />
    </>
  )
}

type AppliedProps = {
  req: PayloadRequest
  where: { invoice: string } | { payment: string }
  title: string
}

/** Allocations of an invoice or a payment that stand. */
async function Applied({ req, where, title }: AppliedProps) {
  const [field, id] = 'invoice' in where ? ['invoice', where.invoice] : ['payment', where.payment]
  const { docs } = await req.payload.find({
    collection: 'payment-allocations',
    where: { [field]: { equals: id }, reversedAt: { exists: false } },
    sort: '-createdAt',
    limit: 50,
    depth: 0,
    pagination: false,
    req,
    overrideAccess: false,
  })
  const other = field === 'invoice' ? 'payment' : 'invoice'
  const rows = docs.map((row) => ({ ...row, about: idOf(row[other]) }))
  const labels = await readLabels({ req, ids: rows.map(({ about }) => about) })
  return (
    <Rows title={title}>
      {rows.map((row) => (
        <li className="az-rows__row" key={row.id}>
          <Link className="az-link" dir="auto" href={`/admin/collections/${other}s/${row.about}`} prefetch={false}>
            {labels[row.about] ?? row.about}
          </Link>
          <Money amountMinor={row.amount} currency={row.currency} />
          <span className="az-rows__more">
            <DateTime at={row.createdAt} language={req.i18n.language} style="day" />
          </span>
          <TakeBackCredit allocation={row.id} />
        </li>
      ))}
    </Rows>
  )
}

type RowsProps = {
  title: string
  description?: string
  children: readonly ReactNode[] | false
}

/** Nothing when there are no rows. */
function Rows({ title, description, children }: RowsProps) {
  if (!children || children.length === 0) return null
  return (
    <Section title={title} {...(description !== undefined && { description })}>
      <ul className="az-rows">{children}</ul>
    </Section>
  )
}
