/**
 * A value of a PDF (ISO 32000-1 §7.3). Strings and names are decoded, one character per byte; a string knows its
 * place in the file.
 */
export type PdfValue =
  | { kind: 'null' }
  | { kind: 'boolean'; value: boolean }
  | { kind: 'number'; value: number }
  | { kind: 'name'; value: string }
  | { kind: 'string'; value: string; start: number; end: number }
  | { kind: 'array'; items: PdfValue[] }
  | PdfDictionary
  | { kind: 'ref'; number: number; generation: number }
  | PdfStream

export type PdfDictionary = { kind: 'dict'; entries: Map<string, PdfValue> }
export type PdfStream = { kind: 'stream'; dict: PdfDictionary; data: Buffer }

/** The latest object of each number. */
export type Objects = ReadonlyMap<number, PdfValue>

export const entriesOf = (value: PdfValue | undefined): Map<string, PdfValue> =>
  value?.kind === 'dict' ? value.entries : value?.kind === 'stream' ? value.dict.entries : new Map()

export const nameOf = (value: PdfValue | undefined): string | null => (value?.kind === 'name' ? value.value : null)

export const itemsOf = (value: PdfValue | undefined): PdfValue[] => (value?.kind === 'array' ? value.items : [])

export const refOf = (value: PdfValue | undefined): number | null => (value?.kind === 'ref' ? value.number : null)

/** The target of a reference, or the value itself. */
export function resolve(objects: Objects, value: PdfValue | undefined): PdfValue | undefined {
  return value?.kind === 'ref' ? objects.get(value.number) : value
}

/** Whether two values mean the same, however they are written. References are compared as such. */
export function isSame(one: PdfValue | undefined, other: PdfValue | undefined): boolean {
  if (one === undefined || other === undefined) return one === other
  if (one.kind === 'array') {
    if (other.kind !== 'array' || other.items.length !== one.items.length) return false
    return one.items.every((item, index) => isSame(item, other.items[index]))
  }
  if (one.kind === 'dict') return other.kind === 'dict' && isSameBut(one.entries, other.entries, [])
  if (one.kind === 'stream') {
    return other.kind === 'stream' && isSame(one.dict, other.dict) && one.data.equals(other.data)
  }
  if (one.kind === 'ref') {
    return other.kind === 'ref' && other.number === one.number && other.generation === one.generation
  }
  if (one.kind === 'null') return other.kind === 'null'
  return one.kind === other.kind && 'value' in other && one.value === other.value
}

/** Whether two dictionaries are the same in all but these keys. */
export function isSameBut(
  one: ReadonlyMap<string, PdfValue>,
  other: ReadonlyMap<string, PdfValue>,
  keys: readonly string[],
): boolean {
  const all = new Set([...one.keys(), ...other.keys()])
  return [...all].every((key) => keys.includes(key) || isSame(one.get(key), other.get(key)))
}
