import { Gutter } from '@payloadcms/ui'
import type { ReactNode } from 'react'

/** A page's heading, what it is for, its buttons, and below them its sections. Pages of ours get it from `adminPage`. */
export function Page({
  title,
  description,
  actions,
  children,
}: {
  title: string
  description?: string
  actions?: ReactNode
  children: ReactNode
}) {
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
