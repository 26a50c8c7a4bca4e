import type { ReactNode } from 'react'
import { Page } from './Page.tsx'

type DoneProps = { title: string; hint?: string | undefined; children?: ReactNode }

/** That something is done, and what comes next. */
export function Done({ title, hint, children }: DoneProps) {
  return (
    <Page title={title} isNarrow>
      <div role="status">{hint && <p>{hint}</p>}</div>
      <div className="actions">{children}</div>
    </Page>
  )
}
