import { api } from './api.ts'
import { Page } from './parts/Page.tsx'
import { NotFound } from './pages/NotFound.tsx'
import { SignIn } from './pages/SignIn.tsx'
import { findRoute } from './routes.tsx'
import { usePath } from './state/router.ts'
import { usePortal } from './state/portalContext.ts'

/** The page of the address, or what has to come before it. */
export function CurrentPage() {
  const { t, user } = usePortal()
  const address = usePath()
  const found = findRoute(address)
  if (!found) return <NotFound />
  const { route, given, token } = found
  if (user === undefined) return <p role="status">{t.loading}</p>
  if (route.access === 'link' && token === '')
    return (
      <Page title={t.unknownPage} isNarrow>
        <p>{t.missingToken}</p>
      </Page>
    )
  if (route.access === 'client' && user === null) return <SignIn isFirst={route.path !== '/'} />
  if (user?.role === 'admin' && route.access === 'client') return <AgencyAccount />
  // Nobody signs in twice.
  if (route.path === '/login' && user) return findRoute('/')?.route.show('', '')
  // Of another row another page, with a state of its own.
  return <div key={address}>{route.show(given, token)}</div>
}

function AgencyAccount() {
  const { t } = usePortal()
  return (
    <Page title={t.agencyAccount} isNarrow>
      <p>{t.agencyAccountHint}</p>
      <div className="actions">
        <a href="/admin" className="button button--main">
          {t.toPanel}
        </a>
        <button type="button" className="button" onClick={() => void api.signOut()}>
          {t.signOut}
        </button>
      </div>
    </Page>
  )
}
