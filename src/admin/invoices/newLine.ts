import { type EditedTax, newTax } from '../tax/editedTax.ts'
import type { EditedLine } from './editorTypes.ts'

/** An empty line, taxed as given or by a rate in per cent. */
export function newLine({ tax }: { tax: string | EditedTax }): EditedLine {
  const edited = typeof tax === 'string' ? newTax(tax) : tax
  return { key: crypto.randomUUID(), description: '', quantity: '1', unitAmount: null, discount: '', tax: edited }
}
