import { Gutter } from '@payloadcms/ui'
import type { ReactNode } from 'react'

type PageProps = { title: string; description?: string; actions?: ReactNode; children: ReactNode }

/** A page's heading, description and buttons, and its sections below. Our pages get it from `adminPage`. */
export function Page({ title, description, actions, children }: PageProps) {
  return (
    <Gutter className="az-page">
      <header className="az-page__header">
        <div className="az-page__words">
          <h1 className="az-page__title">{title}</h1>
          {description && <p className="az-page__description">{description}</p>}
        </div>
        {actions && <div className="az-page__actions">{actions}</div>}
      </header>
      {children}
    </Gutter>
  )
}
