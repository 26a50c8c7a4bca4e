import { Link } from '@payloadcms/ui'
import { formatAnyMoney } from '../../../domain/formatAnyMoney.ts'
import { agingBuckets, readAging, type Aging } from '../../../workflows/reports/readAging.ts'
import { Chart } from '../../parts/Chart.tsx'
import { compactMoney } from '../../parts/compactMoney.ts'
import { EmptyState } from '../../parts/EmptyState.tsx'
import { listUrl } from '../../parts/listUrl.ts'
import { MoneySum } from '../../parts/MoneySum.tsx'
import { Section } from '../../parts/Section.tsx'
import { chosenOf, CurrencyTabs } from './CurrencyTabs.tsx'
import { NumberTable } from './NumberTable.tsx'
import type { ReportArgs } from './shown.ts'

const columns = [...agingBuckets, 'total'] as const

/** What clients owe, by how late it is, by currency and client. */
export async function AgingReport(args: ReportArgs) {
  const { req, texts, language, span } = args
  const aging = await readAging({ req, at: span.at, until: span.isToday ? undefined : span.until })
  const currencies = aging.totals.map(({ currency }) => currency)
  const chosen = chosenOf({ currencies, asked: args.currency })
  const total = aging.totals.find(({ currency }) => currency === chosen)
  if (chosen === undefined || !total) return <EmptyState hint={texts.nothingOwedHint} title={texts.nothingOwed} />
  const heads = [...agingBuckets.map((bucket) => texts.buckets[bucket]), texts.owed, texts.invoices]
  return (
    <>
      <Section card title={texts.names.aging}>
        <CurrencyTabs args={args} chosen={chosen} currencies={currencies} />
        <Chart
          format={(amountMinor) => formatAnyMoney({ amountMinor, currency: chosen })}
          formatTick={(amountMinor) => compactMoney({ amountMinor, currency: chosen })}
          kind="bar"
          labelHeading={texts.lateness}
          labels={agingBuckets.map((bucket) => texts.buckets[bucket])}
          language={language}
          series={[{ name: texts.owed, values: agingBuckets.map((bucket) => Number(total[bucket])) }]}
          title={texts.chartOf(texts.names.aging, chosen)}
        />
      </Section>
      <Section card title={texts.byCurrency}>
        <NumberTable
          heads={[texts.currency, ...heads]}
          rows={aging.totals.map((row) => ({ key: row.currency, cells: [row.currency, ...cellsOf({ row })] }))}
          title={texts.byCurrency}
        />
      </Section>
      <Section card title={texts.byClient}>
        <NumberTable
          heads={[texts.client, texts.currency, ...heads]}
          rows={aging.clients.map((row) => ({
            key: `${row.client} ${row.currency}`,
            cells: [<Client key="client" row={row} />, row.currency, ...cellsOf({ row, client: row.client })],
          }))}
          title={texts.byClient}
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

/** The number of invoices leads to them. */
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
