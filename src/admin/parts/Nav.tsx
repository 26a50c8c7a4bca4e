import { DefaultNav } from '@payloadcms/next/rsc'
import { createElement, type ComponentProps } from 'react'

/** The navigation group that begins with each of these collections. The rest follows. */
const order = [
  'projects',
  'contracts',
  'project-milestones',
  'messages',
  'project-files',
  'invoices',
  'payments',
  'users',
  'project-types',
]

/**
 * Payload's navigation, with the day's work first. The order of the collections themselves names database indexes, so
 * it stays.
 */
export function Nav(props: ComponentProps<typeof DefaultNav>) {
  const { payload } = props
  const rank = (slug: string) => (order.includes(slug) ? order.indexOf(slug) : order.length)
  const collections = payload.config.collections.toSorted((a, b) => rank(a.slug) - rank(b.slug))
  // as it is but for this
  const sorted = Object.create(payload, { config: { value: { ...payload.config, collections } } }) as typeof payload
  return createElement(DefaultNav, { ...props, payload: sorted })
}
