import { Await } from '../parts/Await.tsx'
import { InvoiceRows, type InvoiceRow } from '../parts/InvoiceRows.tsx'
import { Page } from '../parts/Page.tsx'
import { useRows } from '../state/useRows.ts'
import { usePortal } from '../state/portalContext.ts'

export function Invoices() {
  const { t } = usePortal()
  const rows = useRows<InvoiceRow>('/payments/invoices')
  return (
    <Page title={t.invoices}>
      <Await loaded={rows}>{(docs) => <InvoiceRows rows={docs} more={rows.more} />}</Await>
    </Page>
  )
}
