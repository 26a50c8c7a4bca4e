import type { invoicesTexts } from '../texts/invoices.ts'
import type { EditedInvoice } from './editorTypes.ts'
import { problemsOf } from './readInvoice.ts'

type Args = { invoice: EditedInvoice; texts: (typeof invoicesTexts)['en'] }

/** What the fields of the request are called on the page. */
export function labelsOf({ invoice, texts }: Args): Record<string, string> {
  const { project, dueDate, currency, taxMode, discount, notes, lines } = texts
  const ofLines = invoice.lines.map((_, index) => [`lines.${index}`, texts.line(index + 1)])
  return { project, dueDate, currency, taxMode, discount, notes, lines, ...Object.fromEntries(ofLines) }
}

/** What is needed before the draft can be saved, one entry for the project and one for each line. */
export function missingIn({ invoice, texts }: Args): string[] {
  const names = { ...texts, discount: texts.lineDiscount }
  const ofLines = invoice.lines.flatMap((line, index) => {
    const problems = problemsOf(line).map((problem) => names[problem])
    return problems.length === 0 ? [] : [`${texts.line(index + 1)}: ${problems.join(texts.comma)}`]
  })
  return [...(invoice.project === undefined ? [texts.project] : []), ...ofLines]
}
