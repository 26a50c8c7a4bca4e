import type { ReactNode } from 'react'
import type { ActivityLog } from '../../../payload-types.ts'
import { isCurrency } from '../../../domain/currencies.ts'
import { formatMoney } from '../../../domain/formatMoney.ts'
import { hasLabel, labelOf } from '../../../domain/statusLabels.ts'
import { When } from '../../parts/When.tsx'
import type { Shown } from './shown.ts'

type Fields = Record<string, unknown>

/** What an entry changed, field by field: what was taken out struck through, what came in marked. */
export function Changes({ entry, ...shown }: Shown & { entry: ActivityLog }) {
  const { texts, names } = shown
  const before = fieldsOf(entry.before)
  const after = fieldsOf(entry.after)
  const fields = [...new Set([...Object.keys(before), ...Object.keys(after)])]
  if (fields.length === 0) return null
  const currency = [after['currency'], before['currency']].find((each) => typeof each === 'string')
  const isChange = Object.keys(before).length > 0
  const show = (name: string, value: unknown) => valueOf({ ...shown, name, value, currency })
  return (
    <div aria-label={texts.change} className="az-scroll" role="region" tabIndex={0}>
      <table className="az-table az-diff">
        <thead>
          <tr>
            <th scope="col">{texts.field}</th>
            {isChange && <th scope="col">{texts.before}</th>}
            <th scope="col">{isChange ? texts.after : texts.value}</th>
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
  // The log's own: what `recordActivity` was given.
  return value !== null && typeof value === 'object' && !Array.isArray(value) ? (value as Fields) : {}
}

const moneyField = /^(amount\w*|subtotal|taxTotal|total|\w+Cost|\w+Amount|owed|paid|credited)$/
const moment = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/

function valueOf({
  name,
  value,
  currency,
  ...shown
}: Shown & { name: string; value: unknown; currency: unknown }): ReactNode {
  const { texts, language, timezone, labels } = shown
  if (value === null || value === undefined || value === '') return '–'
  if (typeof value === 'boolean') return value ? texts.yes : texts.no
  if (typeof value === 'number') {
    const isMoney = moneyField.test(name) && Number.isSafeInteger(value) && typeof currency === 'string'
    return (
      <bdi dir="ltr">{isMoney && isCurrency(currency) ? formatMoney({ amountMinor: value, currency }) : value}</bdi>
    )
  }
  if (typeof value === 'string') {
    if (labels[value]) return <bdi>{labels[value]}</bdi>
    if (hasLabel(value)) return language.startsWith('ar') ? labelOf(value).ar : labelOf(value).en
    if (moment.test(value)) return <When at={value} language={language} timezone={timezone} />
    return <bdi className="az-diff__text">{value}</bdi>
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
