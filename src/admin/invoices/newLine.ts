import type { EditedLine } from './editorTypes.ts'

/** A line that is still to be written. */
export function newLine({ tax }: { tax: string }): EditedLine {
  return { key: crypto.randomUUID(), description: '', quantity: '1', unitAmount: null, discount: '', tax }
}
