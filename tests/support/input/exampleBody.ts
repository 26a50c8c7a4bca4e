import fc from 'fast-check'
import { hostileValue, idOf } from './hostileValues.ts'
import { slugOf } from './valueOf.ts'

/** The document's own example of a body, about rows that there are. With `odd`, one thing in it is something else. */
export function exampleBody({ example, odd }: { example: unknown; odd: number }): fc.Arbitrary<unknown> {
  const sound = likeExample(example, '')
  if (odd === 0) return sound
  return fc.tuple(sound, fc.nat(), hostileValue).map(([body, at, other]) => {
    const places = placesOf(body)
    const place = places[at % Math.max(places.length, 1)]
    return place === undefined ? other : withOther({ value: body, place, other })
  })
}

function likeExample(value: unknown, name: string): fc.Arbitrary<unknown> {
  if (Array.isArray(value)) return fc.tuple(...value.map((one) => likeExample(one, name)))
  if (typeof value === 'object' && value !== null)
    return fc.record(Object.fromEntries(Object.entries(value).map(([key, one]) => [key, likeExample(one, key)])))
  // An amount may be more than is left.
  if (typeof value === 'number') return fc.constantFrom(value, Math.min(value, 100))
  if (typeof value !== 'string') return fc.constant(value)
  if (/^\d{4}-\d\d-\d\d$/.test(value)) return fc.constant('2099-01-31')
  if (/email/i.test(name)) return fc.nat(999).map((number) => `fuzz-${number}@people.example`)
  if (name === 'documentSha256') return idOf('sha256')
  const slug = slugOf(name)
  return /^[0-9a-f]{8}-/.test(value) && slug !== undefined ? idOf(slug) : fc.constant(value)
}

type Place = readonly (string | number)[]

/** Every value in a body, by its path. */
function placesOf(value: unknown, at: Place = []): Place[] {
  if (typeof value !== 'object' || value === null) return [at]
  return [...(at.length > 0 ? [at] : []), ...Object.entries(value).flatMap(([key, one]) => placesOf(one, [...at, key]))]
}

type WithOtherArgs = { value: unknown; place: Place; other: unknown }

function withOther({ value, place: [key, ...rest], other }: WithOtherArgs): unknown {
  if (key === undefined || typeof value !== 'object' || value === null) return other
  const copy: object = Array.isArray(value) ? [...(value as unknown[])] : { ...value }
  Reflect.set(copy, key, withOther({ value: Reflect.get(value, key), place: rest, other }))
  return copy
}
