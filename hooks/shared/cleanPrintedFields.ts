import { cleanName } from '../../src/domain/print/cleanName.ts'
import { requirePrintable } from '../../src/workflows/shared/requirePrintable.ts'

/** Cleans fields that documents print, as names are everywhere, and refuses characters that no font has. */
export function cleanPrintedFields<Data extends Record<string, unknown>>(
  names: readonly string[],
): (args: { data?: Data }) => Data | undefined {
  return ({ data }) => {
    if (!data) return data
    const cleaned = Object.fromEntries(
      names.flatMap((name) => {
        const value = data[name]
        return typeof value === 'string' ? [[name, cleanName(value)]] : []
      }),
    )
    requirePrintable(cleaned)
    return { ...data, ...cleaned }
  }
}
