import { readTaxReport, taxReportSums } from '../../../workflows/reports/readTaxReport.ts'
import { taxLabel } from '../../invoices/taxLabel.ts'
import { EmptyState } from '../../parts/EmptyState.tsx'
import { MoneySum } from '../../parts/MoneySum.tsx'
import { Section } from '../../parts/Section.tsx'
import { NumberTable } from './NumberTable.tsx'
import type { ReportArgs } from './reports.ts'

/** What was invoiced and credited, by currency and tax. */
export async function TaxReport({ req, t, span }: ReportArgs) {
  const rows = await readTaxReport({ req, from: span.from, until: span.until })
  if (rows.length === 0) return <EmptyState hint={t('panelReports.nothingHint')} title={t('panelReports.nothing')} />
  const title = t('panelReports.names.tax')
  return (
    <Section card title={title}>
      <NumberTable
        heads={[
          t('panelReports.taxName'),
          t('panelReports.currency'),
          ...taxReportSums.map((sum) => t(`panelReports.taxSums.${sum}`)),
        ]}
        rows={rows.map((row) => ({
          key: [row.currency, row.name, row.rateBps, row.category].join(' '),
          cells: [
            <bdi key="tax">{taxLabel({ tax: { ...row, reason: null }, t })}</bdi>,
            row.currency,
            ...taxReportSums.map((sum) => <MoneySum amountMinor={row[sum]} currency={row.currency} key={sum} />),
          ],
        }))}
        title={title}
        words={2}
      />
    </Section>
  )
}
