import { Await } from '../parts/Await.tsx'
import { InvoiceRows } from '../parts/InvoiceRows.tsx'
import { Link } from '../parts/Link.tsx'
import { Page } from '../parts/Page.tsx'
import { useRows } from '../state/useRows.ts'
import { usePortal } from '../state/portalContext.ts'

export function Invoices() {
  const { t } = usePortal()
  const rows = useRows('/payments/invoices')
  return (
    <Page
      title={t.invoices}
      aside={
        <Link to="/statement" className="button">
          {t.statement}
        </Link>
      }
    >
      <Await loaded={rows}>{(docs) => <InvoiceRows rows={docs} more={rows.more} />}</Await>
    </Page>
  )
}
