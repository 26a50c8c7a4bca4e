import { Link } from '@payloadcms/ui'
import type { PayloadRequest } from 'payload'
import { sayState } from '../../../i18n/sayState.ts'
import { EmptyState } from '../../parts/EmptyState.tsx'
import { Money } from '../../parts/Money.tsx'
import { Section } from '../../parts/Section.tsx'
import { StatusChip } from '../../parts/StatusChip.tsx'
import { DateTime } from '../../parts/DateTime.tsx'
import { companyTimezone } from '../../../workflows/company/companyDay.ts'
import { languageOf } from '../../../i18n/languageOf.ts'
import { translator } from '../../../i18n/translator.ts'

/** Requests and payments of an invoice, a contract or a project, newest first; 50 at most. */
export async function PaymentsOf({
  req,
  ...of
}: { req: PayloadRequest } & ({ invoice: string } | { contract: string } | { project: string } | { client: string })) {
  const language = req.i18n.language
  const t = translator(languageOf(language))
  const timezone = await companyTimezone(req)
  const { docs } = await req.payload.find({
    collection: 'payments',
    where: Object.fromEntries(Object.entries(of).map(([field, id]) => [field, { equals: id }])),
    sort: '-createdAt',
    limit: 50,
    depth: 0,
    req,
    overrideAccess: false,
  })
  return (
    <Section title={t('panelInvoices.payments')}>
      {docs.length === 0 ? (
        <EmptyState title={t('panelInvoices.noPayments')} />
      ) : (
        <ul className="az-rows">
          {docs.map(({ id, description, status, amount, currency, method, reference, paidAt, dueDate }) => (
            <li className="az-rows__row" key={id}>
              <Link className="az-link" dir="auto" href={`/admin/collections/payments/${id}`} prefetch={false}>
                {description}
              </Link>
              <StatusChip t={t} value={status} />
              <Money amountMinor={amount} currency={currency} />
              <span className="az-rows__more">
                <bdi>{[method && sayState(t, method), reference].filter(Boolean).join(' · ')}</bdi>
                {(method || reference) && (paidAt ?? dueDate) && ' · '}
                {(paidAt ?? dueDate) && (
                  <DateTime at={paidAt ?? dueDate} language={language} style="day" timezone={timezone} />
                )}
              </span>
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}
