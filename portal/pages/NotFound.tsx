import { Link } from '../parts/Link.tsx'
import { Page } from '../parts/Page.tsx'
import { usePortal } from '../state/portalContext.ts'

export function NotFound() {
  const { t } = usePortal()
  return (
    <Page title={t.unknownPage} isNarrow>
      <p>{t.unknownPageHint}</p>
      <Link to="/" className="button">
        {t.toHome}
      </Link>
    </Page>
  )
}
