import type { ReactNode } from 'react'
import type { ActivityLog } from '../../../payload-types.ts'
import { isCurrency } from '../../../domain/money/currencies.ts'
import { formatMoney } from '../../../domain/money/formatMoney.ts'
import { hasLabel } from '../../../i18n/labelOf.ts'
import { languages } from '../../../i18n/languages.ts'
import { isLocale } from '../../../i18n/locales.ts'
import { sayIfKnown } from '../../../i18n/sayIfKnown.ts'
import { sayReason } from '../../../i18n/sayReason.ts'
import { sayState } from '../../../i18n/sayState.ts'
import { DateTime } from '../../parts/DateTime.tsx'
import type { ActivityProps } from './activityProps.ts'

type Fields = Record<string, unknown>

/** The changes of an entry, field by field: removed values struck through, added ones marked. */
export function Changes({ entry, ...shown }: ActivityProps & { entry: ActivityLog }) {
  const { t, names } = shown
  const before = fieldsOf(entry.before)
  const after = fieldsOf(entry.after)
  const fields = [...new Set([...Object.keys(before), ...Object.keys(after)])]
  if (fields.length === 0) return null
  const currency = [after['currency'], before['currency']].find((each) => typeof each === 'string')
  const isChange = Object.keys(before).length > 0
  const show = (name: string, value: unknown) => valueOf({ ...shown, name, value, currency })
  return (
    <div aria-label={t('panelActivity.change')} className="az-scroll" role="region" tabIndex={0}>
      <table className="az-table az-diff">
        <thead>
          <tr>
            <th scope="col">{t('panelActivity.field')}</th>
            {isChange && <th scope="col">{t('panelActivity.before')}</th>}
            <th scope="col">{isChange ? t('panelActivity.after') : t('panelActivity.value')}</th>
          </tr>
        </thead>
        <tbody>
          {fields.map((name) => (
            <tr key={name}>
              <th scope="row">{names.field(entry.entityType, name)}</th>
              {isChange && <td>{name in before && <del>{show(name, before[name])}</del>}</td>}
              <td>{name in after && (isChange ? <ins>{show(name, after[name])}</ins> : show(name, after[name]))}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function fieldsOf(value: unknown): Fields {
  // The log's own values, as passed to `recordActivity`.
  return value !== null && typeof value === 'object' && !Array.isArray(value) ? (value as Fields) : {}
}

const moneyField = /^(amount\w*|subtotal|taxTotal|total|\w+Cost|\w+Amount|owed|paid|credited)$/
const moment = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/

function valueOf({
  name,
  value,
  currency,
  ...shown
}: ActivityProps & { name: string; value: unknown; currency: unknown }): ReactNode {
  const { t, language, timezone, labels } = shown
  if (value === null || value === undefined || value === '') return '–'
  if (typeof value === 'boolean') return value ? t('panelActivity.yes') : t('panelActivity.no')
  if (typeof value === 'number') {
    const isMoney = moneyField.test(name) && Number.isSafeInteger(value) && typeof currency === 'string'
    return (
      <bdi dir="ltr">{isMoney && isCurrency(currency) ? formatMoney({ amountMinor: value, currency }) : value}</bdi>
    )
  }
  if (typeof value === 'string') {
    if (labels[value]) return <bdi>{labels[value]}</bdi>
    if (hasLabel(value)) return sayState(t, value)
    if (isLocale(value)) return languages[value].name
    if (moment.test(value)) return <DateTime at={value} language={language} timezone={timezone} />
    return <bdi className="az-diff__text">{sayIfKnown(t, `mailNames.${value}`) ?? sayReason(t, value)}</bdi>
  }
  if (Array.isArray(value) && value.every((each) => typeof each !== 'object')) {
    return value.map((each, index) => (
      <span key={index}>
        {index > 0 && ', '}
        {valueOf({ ...shown, name, value: each, currency })}
      </span>
    ))
  }
  return (
    <pre className="az-diff__json" dir="ltr">
      {JSON.stringify(value, null, 2)}
    </pre>
  )
}
