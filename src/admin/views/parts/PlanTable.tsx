import { Link } from '@payloadcms/ui'
import type { PayloadRequest } from 'payload'
import { contractStates } from '../../../domain/lifecycles/contract.ts'
import { languageOf } from '../../../i18n/languageOf.ts'
import { translator } from '../../../i18n/translator.ts'
import type { Translate } from '../../../i18n/types.ts'
import type { Contract } from '../../../payload-types.ts'
import { readContractPlan, type ContractPlan } from '../../../workflows/plans/readContractPlan.ts'
import { idOf } from '../../../workflows/request/idOf.ts'
import { readLabels } from '../../../workflows/shared/readLabels.ts'
import { Money } from '../../parts/Money.tsx'
import { Section } from '../../parts/Section.tsx'
import { StatusChip } from '../../parts/StatusChip.tsx'
import { FinalInvoice } from '../../work/FinalInvoice.tsx'
import { RequestPart } from '../../work/RequestPart.tsx'

type Part = ContractPlan['parts'][number]
type PartProps = { part: Part; contract: Contract; currency: string; t: Translate }

/** A contract's payment plan: each part with its share, amount, state, request, invoice and what was received. */
export async function PlanTable({ contract, req }: { contract: Contract; req: PayloadRequest }) {
  const t = translator(languageOf(req.i18n.language))
  const { parts, totals, amount, netAmount, currency } = await readContractPlan({ req, contract })
  const labels = await readLabels({ req, ids: parts.map(({ invoice }) => invoice) })
  return (
    <Section
      title={t('panelWork.plan.title', { contract: contract.contractNumber })}
      actions={contractStates.countersigned.includes(contract.status) && <FinalInvoice contract={contract.id} />}
    >
      <div
        aria-label={t('panelWork.plan.title', { contract: contract.contractNumber })}
        className="az-scroll"
        role="region"
        tabIndex={0}
      >
        <table className="az-table" id="payment-plan">
          <thead>
            <tr>
              <th scope="col">{t('panelWork.plan.part')}</th>
              <th className="az-table__number" scope="col">
                {t('panelWork.share')}
              </th>
              {netAmount !== undefined && (
                <th className="az-table__number" scope="col">
                  {t('panelWork.plan.net')}
                </th>
              )}
              <th className="az-table__number" scope="col">
                {t('panelWork.newContract.amount')}
              </th>
              <th scope="col">{t('panelWork.plan.state')}</th>
              <th scope="col">{t('panelWork.plan.invoiced')}</th>
              <th className="az-table__number" scope="col">
                {t('panelWork.plan.received')}
              </th>
            </tr>
          </thead>
          <tbody>
            {parts.map((part, index) => (
              <PartRow
                key={part.payment ?? part.milestone ?? `${part.kind}-${index}`}
                number={part.invoice === null ? undefined : labels[part.invoice]}
                {...{ part, contract, currency, t }}
              />
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th colSpan={2} scope="row">
                {t('panelInvoices.total')}
              </th>
              {netAmount !== undefined && (
                <td className="az-table__number">
                  <Money amountMinor={netAmount} currency={currency} />
                </td>
              )}
              <td className="az-table__number">
                <Money amountMinor={amount} currency={currency} />
              </td>
              <td colSpan={2} />
              <td className="az-table__number">
                <Money amountMinor={totals.paid - totals.refunded} currency={currency} />
              </td>
            </tr>
          </tfoot>
        </table>
      </div>
    </Section>
  )
}

/** `number` is that of its invoice. */
function PartRow({ number, ...props }: PartProps & { number: string | undefined }) {
  const { part, currency, t } = props
  return (
    <tr>
      <th scope="row">
        <bdi>{nameOf({ part, t })}</bdi>
      </th>
      <td className="az-table__number">{part.percentage ? <bdi dir="ltr">{part.percentage} %</bdi> : '–'}</td>
      {part.netAmount !== undefined && (
        <td className="az-table__number">
          <Money amountMinor={part.netAmount} currency={currency} />
        </td>
      )}
      <td className="az-table__number">
        <Money amountMinor={part.amount} currency={currency} />
      </td>
      <td>
        <State {...props} />
      </td>
      <td>
        <PartInvoice {...props} number={number} />
      </td>
      <td className="az-table__number">
        <Money amountMinor={part.receivedAmount - part.refundedAmount} currency={currency} />
      </td>
    </tr>
  )
}

/** The invoice of a part, or a link to write one, where the time for it has come. */
function PartInvoice({ part, contract, number, t }: PartProps & { number: string | undefined }) {
  const { invoice, kind, milestone, state } = part
  if (invoice) {
    return (
      <Link className="az-link" href={`/admin/collections/invoices/${invoice}`} prefetch={false}>
        {number}
      </Link>
    )
  }
  // None by hand is the deposit's: where the plan issues invoices, its own would stand beside it.
  const isPlanned = kind === 'milestone' || (kind === 'deposit' && contract.planInvoicing !== 'invoice')
  if (!isPlanned || state === 'planned' || state === 'covered') return '–'
  const query = new URLSearchParams({
    project: idOf(contract.project),
    contract: contract.id,
    part: milestone ?? 'deposit',
  })
  return (
    <Link className="az-link" href={`/admin/invoice/new?${query.toString()}`} prefetch={false}>
      {t('panelWork.writeInvoice')}
    </Link>
  )
}

/** The state, which leads to the request; or the button that makes it. */
function State({ part, contract, currency, t }: PartProps) {
  const { payment, state, milestone, amount } = part
  const chip = <StatusChip t={t} value={state} />
  if (payment) {
    return (
      <Link href={`/admin/collections/payments/${payment}`} prefetch={false}>
        {chip}
      </Link>
    )
  }
  if (state !== 'due') return chip
  return (
    <span className="az-rows__buttons">
      {chip}
      <RequestPart
        amountMinor={amount}
        contract={contract.id}
        currency={currency}
        milestone={milestone}
        project={idOf(contract.project)}
        title={nameOf({ part, t })}
      />
    </span>
  )
}

function nameOf({ part: { kind, title }, t }: { part: Part; t: Translate }): string {
  if (kind === 'deposit') return t('states.deposit')
  return kind === 'rest' ? t('states.unplanned') : title
}
