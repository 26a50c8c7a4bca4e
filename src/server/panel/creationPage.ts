import { policy } from '../../access/policy.ts'
import { nobody } from '../../access/rules.ts'
import { isSlug, type Slug } from '../../slugs.ts'

/** Where documents are created, below the panel's address, if not in Payload's own form. */
const pages: Partial<Record<Slug, `/${string}`>> = {
  users: '/invite',
  contracts: '/contract/new',
  invoices: '/invoice/new',
  messages: '/inbox',
  broadcasts: '/broadcast',
  'identity-verifications': '/identity',
  // Added, uploaded and requested on the page of a project.
  'project-milestones': '/collections/projects',
  'project-files': '/collections/projects',
  payments: '/collections/projects',
  // Made on the page of a payment.
  'payment-refunds': '/collections/payments',
  'payment-allocations': '/collections/payments',
}

/**
 * Where to go instead of a form of Payload's that nobody may use: to the page where such a document is created, or to
 * the list of what the platform records itself. The query stays, and with it the mark of Next's own navigation.
 */
export function creationPage(url: string): { goTo: string } | undefined {
  const { pathname, search } = new URL(url, 'http://panel')
  const slug = /^\/admin\/collections\/([^/]+)\/create\/?$/.exec(pathname)?.[1]
  if (!isSlug(slug)) return undefined
  const page = pages[slug] ?? (policy[slug].create === nobody ? `/collections/${slug}` : undefined)
  return page === undefined ? undefined : { goTo: `/admin${page}${search}` }
}
