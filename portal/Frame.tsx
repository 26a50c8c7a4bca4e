import { useEffect, useRef, type ReactNode } from 'react'
import { api } from './api.ts'
import { Link } from './parts/Link.tsx'
import { usePath } from './state/router.ts'
import { usePortal } from './state/portalContext.ts'

/** What is around every page: the agency's name, the menu, the language. */
export function Frame({ children }: { children: ReactNode }) {
  const { t, user, company, language, setLanguage } = usePortal()
  const other = language === 'en' ? 'ar' : 'en'
  return (
    <>
      <a className="skip" href="#content">
        {t.skip}
      </a>
      <header className="top">
        <Link to="/" className="brand">
          {company?.logoUrl && <img src={company.logoUrl} alt="" />}
          <span dir="auto">{company?.name ?? t.portal}</span>
        </Link>
        <div className="top__end">
          <button type="button" className="plain" lang={other} onClick={() => setLanguage(other)}>
            {t.otherLanguage}
          </button>
          {user && (
            <button type="button" className="plain" onClick={() => void api.signOut()}>
              {t.signOut}
            </button>
          )}
          {user === null && (
            <Link to="/login" className="plain">
              {t.signIn}
            </Link>
          )}
        </div>
      </header>
      {user?.role === 'client' && <Menu />}
      <main id="content" tabIndex={-1}>
        {children}
      </main>
      <footer className="bottom">
        <Link to="/submit">{t.submitProject}</Link>
        <Link to="/verify">{t.verifyContract}</Link>
      </footer>
    </>
  )
}

function Menu() {
  const { t } = usePortal()
  const path = usePath()
  const menu = useRef<HTMLElement>(null)
  // On a phone the menu is wider than the page.
  useEffect(() => {
    menu.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'center' })
  }, [path])
  const entries = [
    ['/', t.home],
    ['/projects', t.projects],
    ['/messages', t.messages],
    ['/contracts', t.contracts],
    ['/invoices', t.invoices],
    ['/notifications', t.notifications],
    ['/profile', t.profile],
  ] as const
  return (
    <nav ref={menu} className="menu" aria-label={t.menu}>
      {entries.map(([to, label]) => (
        <Link key={to} to={to} aria-current={isAt(path, to) ? 'page' : undefined}>
          {label}
        </Link>
      ))}
    </nav>
  )
}

function isAt(path: string, to: string): boolean {
  return to === '/' ? path === to : path.startsWith(to)
}
