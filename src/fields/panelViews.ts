import type { AdminViewConfig } from 'payload'
import type { PanelPage } from '../panelPages.ts'

/** The panel's pages in Payload's form. `/` is the dashboard, which Payload frames itself. */
export function panelViews(pages: Record<string, PanelPage>): Record<string, AdminViewConfig> {
  return Object.fromEntries(
    Object.entries(pages).map(([name, { path, component, below = false }]) =>
      path === '/' ? ['dashboard', { Component: component }] : [name, { path, Component: component, exact: !below }],
    ),
  )
}
