import type { DateField, FieldHook } from 'payload'
import { failField } from '../errors.ts'
import { isDay } from '../lib/isDay.ts'

type DayFieldArgs = { name: string; required?: boolean; index?: boolean }

/**
 * A calendar day, `YYYY-MM-DD` in every answer, stored as the start of that day in UTC. GraphQL returns a time, because
 * its `DateTime` knows no days.
 */
export function dayField({ name, required = false, index = false }: DayFieldArgs): DateField {
  return {
    name,
    type: 'date',
    required,
    index,
    hooks: { beforeValidate: [refuseOffset], beforeChange: [storeStartOfDay], afterRead: [showDay] },
    // The same for a read that Payload does not do, which is not GraphQL's.
    custom: { show: showStored },
    admin: {
      date: { pickerAppearance: 'dayOnly', displayFormat: 'd MMM yyyy' },
      components: { Field: '/src/admin/parts/DayField.tsx#DayField' },
    },
  }
}

/** A time with an offset is another day elsewhere. The form of the panel sends days, Payload's own sends UTC. */
const refuseOffset: FieldHook = ({ value, path }) => {
  if (typeof value === 'string' && /[+-]\d{2}:?\d{2}$/.test(value) && !isDay(value))
    throw failField(path.join('.'), 'invalid_format.day')
  return value
}

const storeStartOfDay: FieldHook = ({ value }) => {
  const day = dayOf(value)
  return day === undefined ? value : `${day}T00:00:00.000Z`
}

const showDay: FieldHook = ({ value, req }) => (req.payloadAPI === 'GraphQL' ? value : showStored(value))

/** As Payload and plain reads give what is stored. Making a `Date` of it takes ten times as long. */
const inUtc = /^\d{4}-\d\d-\d\dT[\d:.]+Z$/

function showStored(value: unknown): unknown {
  return typeof value === 'string' && inUtc.test(value) ? value.slice(0, 10) : (dayOf(value) ?? value)
}

function dayOf(value: unknown): string | undefined {
  const time = value instanceof Date ? value : typeof value === 'string' ? new Date(value) : undefined
  return time === undefined || Number.isNaN(time.getTime()) ? undefined : time.toISOString().slice(0, 10)
}
