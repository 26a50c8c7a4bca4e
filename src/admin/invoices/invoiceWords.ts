import type { EditedInvoice } from './editorTypes.ts'
import { problemsOf } from './readInvoice.ts'
import { languages } from '../../i18n/languages.ts'
import type { Locale } from '../../i18n/locales.ts'
import type { Translate } from '../../i18n/types.ts'

type Args = { invoice: EditedInvoice; t: Translate }

/** The labels of the request's fields on the page. */
export function labelsOf({ invoice, t }: Args): Record<string, string> {
  const names = ['project', 'dueDate', 'currency', 'taxMode', 'discount', 'notes', 'lines'] as const
  const ofLines = invoice.lines.map((_, index) => [`lines.${index}`, t('panelInvoices.line', { number: index + 1 })])
  const ofFields = names.map((name) => [name, t(`panelInvoices.${name}`)])
  return Object.fromEntries([...ofFields, ...ofLines])
}

/** What is missing before the draft can be saved, one entry for the project and one for each line. */
export function missingIn({ invoice, t, locale }: Args & { locale: Locale }): string[] {
  const list = new Intl.ListFormat(languages[locale].tag, { type: 'unit' })
  const ofLines = invoice.lines.flatMap((line, index) => {
    const problems = problemsOf(line).map((problem) =>
      t(problem === 'discount' ? 'panelInvoices.lineDiscount' : `panelInvoices.${problem}`),
    )
    return problems.length === 0
      ? []
      : [
          t('panelInvoices.missingIn', {
            line: t('panelInvoices.line', { number: index + 1 }),
            fields: list.format(problems),
          }),
        ]
  })
  return [...(invoice.project === undefined ? [t('panelInvoices.project')] : []), ...ofLines]
}
