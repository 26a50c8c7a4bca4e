import { Link } from '@payloadcms/ui'
import type { UIFieldServerProps } from 'payload'
import { contractStates } from '../../../domain/lifecycles/contract.ts'
import { readContractPlan, type ContractPlan } from '../../../workflows/plans/readContractPlan.ts'
import { EmptyState } from '../../parts/EmptyState.tsx'
import { Money } from '../../parts/Money.tsx'
import { Section } from '../../parts/Section.tsx'
import { DateTime } from '../../parts/DateTime.tsx'
import { RequestPayment } from '../../work/RequestPayment.tsx'
import { docsOf } from './docsOf.ts'
import { PaymentsOf } from './PaymentsOf.tsx'
import { PlanTable } from './PlanTable.tsx'
import { Row } from './Row.tsx'
import { languageOf } from '../../../i18n/languageOf.ts'
import { translator } from '../../../i18n/translator.ts'

/** Invoices, payment plan and payments of a project, and links to new ones. */
export async function ProjectMoney({ req, id }: UIFieldServerProps) {
  if (id === undefined) return null
  const language = req.i18n.language
  const t = translator(languageOf(language))
  const docs = await docsOf({ req, collection: 'invoices', where: { project: { equals: id } } })
  const contracts = await docsOf({
    req,
    collection: 'contracts',
    where: { project: { equals: id }, status: { in: [...contractStates.proposed, 'active'] } },
  })
  const contract = contracts.find(({ status }) => status === 'active') ?? contracts[0]
  const plan = contract?.status === 'active' ? await readContractPlan({ req, contract }) : undefined
  const company = await req.payload.findGlobal({ slug: 'company', depth: 0, req, overrideAccess: false })
  return (
    <div className="az-sheet">
      <div className="az-sheet__links">
        <Link
          className="btn btn--style-secondary btn--size-small"
          href={`/admin/invoice/new?project=${id}${plan ? `&contract=${plan.contract}` : ''}`}
          id="new-invoice"
          prefetch={false}
        >
          {t('panelWork.writeInvoice')}
        </Link>
        <RequestPayment
          currency={plan?.currency ?? company.currency}
          parts={openPartsOf(plan)}
          project={String(id)}
          {...(contract && { contract: contract.id })}
        />
      </div>
      <Section title={t('panelWork.invoices')}>
        {docs.length === 0 && <EmptyState title={t('panelWork.noInvoices')} />}
        <ul className="az-rows">
          {docs.map(({ id: invoice, invoiceNumber, status, isOverdue, total, currency, dueDate }) => (
            <Row
              href={`/admin/collections/invoices/${invoice}`}
              key={invoice}
              t={t}
              name={invoiceNumber ?? t('panelWork.notIssued')}
              status={isOverdue ? 'overdue' : status}
            >
              <Money amountMinor={total} currency={currency} />
              <span className="az-rows__more">
                <DateTime at={dueDate} language={language} style="day" />
              </span>
            </Row>
          ))}
        </ul>
      </Section>
      {contract && <PlanTable contract={contract} req={req} />}
      <PaymentsOf project={String(id)} req={req} />
    </div>
  )
}

/** The parts of a plan that are not requested yet. */
function openPartsOf(plan: ContractPlan | undefined): { milestone: string | null; title: string }[] {
  const open = plan?.parts.filter(({ kind, payment, amount }) => kind !== 'rest' && payment === null && amount > 0)
  return (open ?? []).map(({ milestone, title }) => ({ milestone, title }))
}
