import { Link } from '@payloadcms/ui'
import type { PayloadRequest } from 'payload'
import { labelOf } from '../../../domain/statusLabels.ts'
import { EmptyState } from '../../parts/EmptyState.tsx'
import { Money } from '../../parts/Money.tsx'
import { Section } from '../../parts/Section.tsx'
import { StatusChip } from '../../parts/StatusChip.tsx'
import { When } from '../../parts/When.tsx'
import { invoicesTexts } from '../../texts/invoices.ts'
import { textsIn } from '../../texts/defineTexts.ts'

/** What was asked for and paid for an invoice, a contract or a project, the newest first; 50 at most. */
export async function PaymentsOf({
  req,
  ...of
}: { req: PayloadRequest } & ({ invoice: string } | { contract: string } | { project: string } | { client: string })) {
  const language = req.i18n.language
  const texts = textsIn(invoicesTexts, language)
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
    <Section title={texts.payments}>
      {docs.length === 0 ? (
        <EmptyState title={texts.noPayments} />
      ) : (
        <ul className="az-rows">
          {docs.map(({ id, description, status, amount, currency, method, reference, paidAt, dueDate }) => (
            <li className="az-rows__row" key={id}>
              <Link className="az-link" dir="auto" href={`/admin/collections/payments/${id}`} prefetch={false}>
                {description}
              </Link>
              <StatusChip language={language} value={status} />
              <Money amountMinor={amount} currency={currency} />
              <span className="az-rows__more">
                <bdi>
                  {[method && labelOf(method)[language.startsWith('ar') ? 'ar' : 'en'], reference]
                    .filter(Boolean)
                    .join(' · ')}
                </bdi>
                {(method || reference) && (paidAt ?? dueDate) && ' · '}
                {(paidAt ?? dueDate) && <When at={paidAt ?? dueDate} language={language} style="day" />}
              </span>
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}
