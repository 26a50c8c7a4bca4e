import { currencyCodes } from '../../domain/money/currencies.ts'
import type { Translate } from '../../i18n/types.ts'
import type { ActionField } from './actionTypes.ts'

type MoneyFieldsArgs = {
  t: Translate
  /** What the fields begin with. */
  currency: string
  amount?: number
  required?: boolean
}

/** The fields of a form that asks for a currency and an amount of it. */
export function moneyFields({ t, currency, amount, required = true }: MoneyFieldsArgs): ActionField[] {
  return [
    {
      name: 'currency',
      kind: 'select',
      label: t('panelWork.newContract.currency'),
      options: currencyCodes.map((value) => ({ value, label: value })),
      initial: currency,
    },
    {
      name: 'amount',
      kind: 'money',
      label: t('panelWork.newContract.amount'),
      currencyFrom: 'currency',
      required,
      ...(amount !== undefined && { initial: amount }),
    },
  ]
}
