import type { Label } from './statusLabels.ts'

export type PanelPage = {
  /** Under the panel's own address: `/reports` is `/admin/reports`. */
  path: `/${string}`
  label: Label
  /** Where its link stands in the navigation: above the collections or below them. Without it no link leads there. */
  nav?: 'top' | 'bottom'
  /** The component that shows it, made by `adminPage`: `/src/admin/views/Reports.tsx#Reports`. */
  component: `/src/admin/${string}.tsx#${string}`
  /** Also for what lies below its path: `/inbox/<thread>`. */
  below?: boolean
}

/** The pages of the panel that are not Payload's, in the order of the navigation. */
export const panelPages: Record<string, PanelPage> = {}
