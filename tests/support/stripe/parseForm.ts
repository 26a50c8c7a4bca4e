import type { Fields } from './world.ts'

/** `a[b]=1&c[0]=2&d[]=3` as Stripe reads it: nested objects and lists, every value a text. */
export function parseForm(text: string): Fields {
  const root: Fields = {}
  for (const [key, value] of new URLSearchParams(text)) {
    const parts = key.replaceAll(']', '').split('[')
    let place = root
    parts.forEach((part, index) => {
      const name = part === '' ? String(Object.keys(place).length) : part
      if (index === parts.length - 1) {
        place[name] = value
        return
      }
      const inner = place[name]
      const next: Fields = typeof inner === 'object' && inner !== null ? (inner as Fields) : {} // made two lines below
      place[name] = next
      place = next
    })
  }
  return lists(root) as Fields // the root has names, never only numbers, so it stays an object
}

function lists(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value
  const keys = Object.keys(value)
  const values = Object.values(value).map(lists)
  if (keys.length > 0 && keys.every((key, index) => key === String(index))) return values
  return Object.fromEntries(keys.map((key, index) => [key, values[index]]))
}
