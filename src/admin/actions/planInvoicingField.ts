import { planInvoicings } from '../../domain/contracts/planInvoicings.ts'
import type { Translate } from '../../i18n/types.ts'
import type { ActionField } from './actionTypes.ts'

type PlanInvoicingFieldArgs = { t: Translate; initial: string }

/** What a requested part of a contract's plan comes with. */
export function planInvoicingField({ t, initial }: PlanInvoicingFieldArgs): ActionField {
  return {
    name: 'planInvoicing',
    kind: 'select',
    label: t('panelWork.newContract.planInvoicing'),
    hint: t('panelWork.newContract.planInvoicingHint'),
    options: planInvoicings.map((value) => ({ value, label: t(`panelWork.planInvoicing.${value}`) })),
    initial,
  }
}
