import type { DateField, FieldHook } from 'payload'

/**
 * A calendar day, `YYYY-MM-DD` in every answer, kept as the start of that day in UTC. GraphQL answers a time: its `DateTime` knows no days.
 */
export function dayField({
  name,
  required = false,
  index = false,
}: {
  name: string
  required?: boolean
  index?: boolean
}): DateField {
  return {
    name,
    type: 'date',
    required,
    index,
    hooks: { beforeChange: [keepStartOfDay], afterRead: [showDay] },
    admin: { date: { pickerAppearance: 'dayOnly', displayFormat: 'd MMM yyyy' } },
  }
}

const keepStartOfDay: FieldHook = ({ value }) => {
  const day = dayOf(value)
  return day === undefined ? value : `${day}T00:00:00.000Z`
}

const showDay: FieldHook = ({ value, req }) => (req.payloadAPI === 'GraphQL' ? value : (dayOf(value) ?? value))

function dayOf(value: unknown): string | undefined {
  const time = value instanceof Date ? value : typeof value === 'string' ? new Date(value) : undefined
  return time === undefined || Number.isNaN(time.getTime()) ? undefined : time.toISOString().slice(0, 10)
}
