import { Link } from '@payloadcms/ui'
import { formatAnyMoney } from '../../../domain/money/formatAnyMoney.ts'
import { agingBuckets, readAging, type Aging } from '../../../workflows/reports/readAging.ts'
import { Chart } from '../../parts/Chart.tsx'
import { compactMoney } from '../../parts/compactMoney.ts'
import { EmptyState } from '../../parts/EmptyState.tsx'
import { listUrl } from '../../parts/listUrl.ts'
import { MoneySum } from '../../parts/MoneySum.tsx'
import { Section } from '../../parts/Section.tsx'
import { chosenOf, CurrencyTabs } from './CurrencyTabs.tsx'
import { NumberTable } from './NumberTable.tsx'
import type { ReportArgs } from './reports.ts'

const columns = [...agingBuckets, 'total'] as const

/** What clients owe, by how overdue it is, by currency and client. */
export async function AgingReport(args: ReportArgs) {
  const { req, t, language, span } = args
  const aging = await readAging({ req, at: span.at, until: span.isToday ? undefined : span.until })
  const currencies = aging.totals.map(({ currency }) => currency)
  const chosen = chosenOf({ currencies, asked: args.currency })
  const total = aging.totals.find(({ currency }) => currency === chosen)
  if (chosen === undefined || !total)
    return <EmptyState hint={t('panelReports.nothingOwedHint')} title={t('panelReports.nothingOwed')} />
  const heads = [
    ...agingBuckets.map((bucket) => t(`panelReports.buckets.${bucket}`)),
    t('panelReports.owed'),
    t('panelReports.invoices'),
  ]
  return (
    <>
      <Section card title={t('panelReports.names.aging')}>
        <CurrencyTabs args={args} chosen={chosen} currencies={currencies} />
        <Chart
          format={(amountMinor) => formatAnyMoney({ amountMinor, currency: chosen })}
          formatTick={(amountMinor) => compactMoney({ amountMinor, currency: chosen, language })}
          kind="bar"
          labelHeading={t('panelReports.lateness')}
          labels={agingBuckets.map((bucket) => t(`panelReports.buckets.${bucket}`))}
          language={language}
          series={[{ name: t('panelReports.owed'), values: agingBuckets.map((bucket) => Number(total[bucket])) }]}
          title={t('panelReports.chartOf', { name: t('panelReports.names.aging'), currency: chosen })}
        />
      </Section>
      <Section card title={t('panelReports.byCurrency')}>
        <NumberTable
          heads={[t('panelReports.currency'), ...heads]}
          rows={aging.totals.map((row) => ({ key: row.currency, cells: [row.currency, ...cellsOf({ row })] }))}
          title={t('panelReports.byCurrency')}
        />
      </Section>
      <Section card title={t('panelReports.byClient')}>
        <NumberTable
          heads={[t('panelReports.client'), t('panelReports.currency'), ...heads]}
          rows={aging.clients.map((row) => ({
            key: `${row.client} ${row.currency}`,
            cells: [<Client key="client" row={row} />, row.currency, ...cellsOf({ row, client: row.client })],
          }))}
          title={t('panelReports.byClient')}
          words={2}
        />
      </Section>
    </>
  )
}

function Client({ row: { client, name, company } }: { row: Aging['clients'][number] }) {
  return (
    <Link className="az-link" href={`/admin/collections/users/${client}`} prefetch={false}>
      <bdi>{company ? `${name} · ${company}` : name}</bdi>
    </Link>
  )
}

/** The number of invoices links to them. */
function cellsOf({ row, client }: { row: Aging['totals'][number]; client?: string }) {
  const { currency, invoices } = row
  const where = {
    kind: { equals: 'invoice' },
    status: { in: 'open,partially_paid' },
    currency: { equals: currency },
    ...(client && { client: { equals: client } }),
  }
  return [
    ...columns.map((column) => <MoneySum amountMinor={row[column]} currency={currency} key={column} />),
    <Link
      className="az-link"
      href={listUrl({ collection: 'invoices', where, sort: 'dueDate' })}
      key="invoices"
      prefetch={false}
    >
      {invoices}
    </Link>,
  ]
}
