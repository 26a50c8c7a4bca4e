import { Link } from '@payloadcms/ui'
import type { UIFieldServerProps } from 'payload'
import { EmptyState } from '../../parts/EmptyState.tsx'
import { Money } from '../../parts/Money.tsx'
import { Section } from '../../parts/Section.tsx'
import { When } from '../../parts/When.tsx'
import { textsIn } from '../../texts/defineTexts.ts'
import { workTexts } from '../../texts/work.ts'
import { AskForPayment } from '../../work/AskForPayment.tsx'
import { docsOf } from './docsOf.ts'
import { PaymentsOf } from './PaymentsOf.tsx'
import { Row } from './Row.tsx'

/** Invoices and payments of a project, and the ways to new ones. */
export async function ProjectMoney({ req, id }: UIFieldServerProps) {
  if (id === undefined) return null
  const language = req.i18n.language
  const texts = textsIn(workTexts, language)
  const docs = await docsOf({ req, collection: 'invoices', where: { project: { equals: id } } })
  const company = await req.payload.findGlobal({ slug: 'company', depth: 0, req, overrideAccess: false })
  return (
    <div className="az-sheet">
      <div className="az-sheet__links">
        <Link
          className="btn btn--style-secondary btn--size-small"
          href={`/admin/invoice/new?project=${id}`}
          id="new-invoice"
          prefetch={false}
        >
          {texts.writeInvoice}
        </Link>
        <AskForPayment currency={company.currency} project={String(id)} />
      </div>
      <Section title={texts.invoices}>
        {docs.length === 0 && <EmptyState title={texts.noInvoices} />}
        <ul className="az-rows">
          {docs.map(({ id: invoice, invoiceNumber, status, isOverdue, total, currency, dueDate }) => (
            <Row
              href={`/admin/collections/invoices/${invoice}`}
              key={invoice}
              language={language}
              name={invoiceNumber ?? texts.notIssued}
              status={isOverdue ? 'overdue' : status}
            >
              <Money amountMinor={total} currency={currency} />
              <span className="az-rows__more">
                <When at={dueDate} language={language} style="day" />
              </span>
            </Row>
          ))}
        </ul>
      </Section>
      <PaymentsOf project={String(id)} req={req} />
    </div>
  )
}
