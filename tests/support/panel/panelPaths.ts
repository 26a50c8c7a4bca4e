import { panelPages } from '../../../src/panelPages.ts'
import type { Platform } from '../platform.ts'

export type PanelPath = {
  name: string
  path: string
  /** Which tab of it, counted from 0. */
  tab?: number
  /** For visitors who are not signed in. */
  isPublic?: boolean
}

const lists = [
  'projects',
  'contracts',
  'invoices',
  'payments',
  'users',
  'messages',
  'identity-verifications',
  'activity-logs',
  'contract-templates',
  'payment-reviews',
]

const projectTabs = ['overview', 'milestones', 'contracts', 'money', 'files', 'messages', 'activity']

/** Every page of ours with the data that it looks best with, and the lists. Pages without such a row are left out. */
export async function panelPaths({ db }: Pick<Platform, 'db'>): Promise<PanelPath[]> {
  const idOf = async (table: string, condition: string) =>
    (await db.query(`SELECT id FROM ${table} WHERE ${condition} ORDER BY created_at LIMIT 1`)).rows[0]?.id as
      string | undefined
  const busy = `(SELECT project_id FROM project_milestones GROUP BY 1 ORDER BY count(*) DESC LIMIT 1)`
  const project = await idOf('projects', `id = ${busy}`)
  const submitted = await idOf('projects', `status = 'submitted'`)
  const draft = await idOf('invoices', `status = 'draft'`)
  const thread = await idOf('messages', 'id = thread_id')
  const documents: [string, string, string][] = [
    ['contract-draft', 'contracts', `status = 'draft'`],
    ['contract-sent', 'contracts', `status = 'sent'`],
    ['contract-active', 'contracts', `status IN ('active', 'completed')`],
    ['invoice-draft', 'invoices', `status = 'draft'`],
    ['invoice-open', 'invoices', `status IN ('open', 'partially_paid')`],
    ['invoice-paid', 'invoices', `status = 'paid'`],
    ['payment-pending', 'payments', `status = 'pending'`],
    ['payment-received', 'payments', `status IN ('completed', 'partially_refunded')`],
    ['client', 'users', `role = 'client' AND id IN (SELECT client_id FROM payments)`],
    ['admin', 'users', `role = 'admin'`],
    ['payment-review', 'payment-reviews', 'true'],
    ['contract-template', 'contract-templates', 'true'],
  ]
  const shown = await Promise.all(
    documents.map(async ([name, collection, condition]) => {
      const id = await idOf(collection.replaceAll('-', '_'), condition)
      return id ? [{ name, path: `/collections/${collection}/${id}` }] : []
    }),
  )
  const pages = Object.entries(panelPages)
    .filter(([name]) => name !== 'invoice')
    .map(([name, { path }]) => ({ name, path: path === '/' ? '' : path }))
  return [
    { name: 'sign-in', path: '/login', isPublic: true },
    { name: 'forgot', path: '/forgot', isPublic: true },
    ...pages,
    ...['aging', 'pipeline', 'time-to-signature', 'time-to-payment'].map((name) => ({
      name: `report-${name}`,
      path: `/reports/${name}`,
    })),
    ...(thread ? [{ name: 'inbox-thread', path: `/inbox/${thread}` }] : []),
    ...(project ? [{ name: 'invoice-editor-new', path: `/invoice/new?project=${project}` }] : []),
    ...(draft ? [{ name: 'invoice-editor', path: `/invoice/${draft}` }] : []),
    ...lists.map((slug) => ({ name: `list-${slug}`, path: `/collections/${slug}` })),
    { name: 'list-empty', path: '/collections/projects?search=nothing-is-called-that' },
    ...(submitted ? [{ name: 'project-submitted', path: `/collections/projects/${submitted}` }] : []),
    ...(project
      ? projectTabs.map((name, tab) => ({ name: `project-${name}`, path: `/collections/projects/${project}`, tab }))
      : []),
    ...shown.flat(),
    { name: 'project-new', path: '/collections/projects/create' },
    { name: 'settings', path: '/globals/company' },
  ]
}

/** Of Payload's own pages, those with the most kinds of widgets. */
const examples = new Set(['list-users', 'project-overview', 'contract-draft', 'invoice-draft', 'client', 'account'])

/** Whether it is a page of ours, or an example of Payload's: enough for a test that is not a proof. */
export function isExample({ name, path }: PanelPath): boolean {
  return !/^\/(collections|globals|account)\b/.test(path) || examples.has(name)
}
