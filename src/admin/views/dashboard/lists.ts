import { panelPages } from '../../../panelPages.ts'
import { storedDay } from '../../../lib/storedDay.ts'
import { listUrl } from '../../parts/listUrl.ts'

const inDays = (days: number) => new Date(Date.now() + days * 24 * 60 * 60 * 1000).toISOString()
const ofCurrency = (currency: string | undefined) => (currency ? { currency: { equals: currency } } : {})
const issued = { kind: { equals: 'invoice' }, status: { in: 'open,partially_paid' } }

/** The lists behind the dashboard's numbers: each shows exactly what its number counts. */
export const lists = {
  projects: (status: string) => listUrl({ collection: 'projects', where: { status: { equals: status } } }),
  identity: () =>
    pageOr('identity', {
      collection: 'identity-verifications',
      where: { status: { equals: 'pending' } },
      sort: 'submittedAt',
    }),
  messages: () => pageOr('inbox', { collection: 'messages', sort: '-createdAt' }),
  contracts: (status: string) => listUrl({ collection: 'contracts', where: { status: { equals: status } } }),
  toSign: () => listUrl({ collection: 'contracts', where: { status: { equals: 'sent' } }, sort: 'expiresAt' }),
  expiring: () =>
    listUrl({
      collection: 'contracts',
      where: { status: { equals: 'sent' }, expiresAt: { less_than: inDays(7) } },
      sort: 'expiresAt',
    }),
  openInvoices: (currency?: string) =>
    listUrl({ collection: 'invoices', where: { ...issued, ...ofCurrency(currency) }, sort: 'dueDate' }),
  overdue: ({ today, currency }: { today: string; currency?: string }) =>
    listUrl({
      collection: 'invoices',
      where: { ...issued, dueDate: { less_than: storedDay(today) }, ...ofCurrency(currency) },
      sort: 'dueDate',
    }),
  reviews: () => listUrl({ collection: 'payment-reviews', where: { status: { equals: 'open' } } }),
  stuck: () => '/admin/stuck',
  paidThisMonth: ({ monthStart, currency }: { monthStart: Date; currency: string }) =>
    listUrl({
      collection: 'payments',
      where: {
        status: { in: 'completed,partially_refunded,refunded' },
        paidAt: { greater_than_equal: monthStart.toISOString() },
        ...ofCurrency(currency),
      },
      sort: '-paidAt',
    }),
  pending: (currency: string) =>
    listUrl({
      collection: 'payments',
      where: { status: { in: 'pending,processing,failed' }, ...ofCurrency(currency) },
      sort: 'dueDate',
    }),
}

/** Our own page if there is one, else the plain list. */
function pageOr(name: string, list: Parameters<typeof listUrl>[0]): string {
  const page = panelPages[name]
  return page ? `/admin${page.path}` : listUrl(list)
}
