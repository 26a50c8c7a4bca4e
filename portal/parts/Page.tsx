import { useEffect, useRef, type ReactNode } from 'react'
import { usePortal } from '../state/portalContext.ts'

type PageProps = { title: string; aside?: ReactNode; isNarrow?: boolean; children?: ReactNode }

/** A page with its title, which is that of the window too, and gets the focus so that readers hear where they are. */
export function Page({ title, aside, isNarrow = false, children }: PageProps) {
  const { company, t } = usePortal()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    document.title = `${title} · ${company?.name ?? t.portal}`
  }, [title, company?.name, t])
  useEffect(() => heading.current?.focus(), [])
  return (
    <div className={isNarrow ? 'page page--narrow' : 'page'}>
      <header className="page__head">
        <h1 ref={heading} tabIndex={-1}>
          <bdi>{title}</bdi>
        </h1>
        {aside}
      </header>
      {children}
    </div>
  )
}
