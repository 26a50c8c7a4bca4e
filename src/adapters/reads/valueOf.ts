export type Kind = 'id' | 'text' | 'number' | 'checkbox' | 'moment'

const uuid = /^[\da-f]{8}-[\da-f]{4}-[1-8][\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/i
/** As clients write moments. What else `Date` understands is left to Payload. */
const moment = /^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d{1,3})?)?(Z|[+-]\d\d:\d\d))?$/

/**
 * A value of a condition as the statement takes it. `undefined` for one that Payload would read in another way than it
 * stands there, or that Postgres refuses.
 */
export function valueOf({ asked, kind }: { asked: unknown; kind: Kind }): string | number | boolean | undefined {
  if (kind === 'checkbox') {
    if (asked === true || asked === 'true') return true
    return asked === false || asked === 'false' ? false : undefined
  }
  if (kind === 'number') {
    const isText = typeof asked === 'string' && asked.trim() !== ''
    const number = isText ? Number(asked) : asked
    return typeof number === 'number' && Number.isFinite(number) ? number : undefined
  }
  if (typeof asked !== 'string' || asked.includes('\0') || asked === 'null') return undefined
  if (kind === 'id') return uuid.test(asked) ? asked : undefined
  if (kind === 'text') return asked
  return moment.test(asked) && !Number.isNaN(Date.parse(asked)) ? new Date(asked).toISOString() : undefined
}
