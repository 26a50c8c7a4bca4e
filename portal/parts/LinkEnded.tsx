import { usePortal } from '../state/portalContext.ts'
import { Link } from './Link.tsx'
import { Page } from './Page.tsx'

/** In place of the invoice of a mailed link that opens nothing any more. */
export function LinkEnded({ id }: { id: string }) {
  const { t } = usePortal()
  return (
    <Page title={t.linkEnded} isNarrow>
      <p>{t.linkEndedHint}</p>
      <Link to={`/invoices/${id}`} className="button">
        {t.openInvoice}
      </Link>
    </Page>
  )
}
