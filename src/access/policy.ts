import type { GlobalSlug, Slug } from '../slugs.ts'
import { admins, allOf, anyOf, anyone, nobody, oneRow, rowsOf, rowsWhere, type CreateRule, type Rule } from './rules.ts'
import type { Area } from '../domain/accounts/scopes.ts'

export type PolicyRow = {
  /** The scopes that open it to a program's key. Without one no key does. */
  area?: Area
  read: Rule
  create: CreateRule
  update: Rule
  delete: Rule
}

/** A project submitted under a known address is hidden from everyone until its owner confirms it. */
const confirmed = rowsWhere({ confirmedAt: { exists: true } })

/** Messages and files are hidden together with their project. */
const shown = rowsWhere({ withheldAt: { exists: false } })

/** Admins, and the client who owns the row. */
const owned = anyOf(admins, rowsOf('client'))

/**
 * Who may do what through Payload's REST, GraphQL, admin panel and, with `overrideAccess: false`, the local API. One
 * row per collection; a missing row does not compile. Clients write through the custom endpoints, so here only their
 * own profile.
 */
export const policy = {
  users: {
    area: 'people',
    read: anyOf(admins, rowsOf('id')),
    create: admins,
    update: allOf(anyOf(admins, rowsOf('id')), anyOf(admins, oneRow)),
    delete: nobody,
  },
  sessions: { read: nobody, create: nobody, update: nobody, delete: nobody },
  'refresh-tokens': { read: nobody, create: nobody, update: nobody, delete: nobody },
  'auth-tokens': { read: nobody, create: nobody, update: nobody, delete: nobody },
  'api-keys': { read: nobody, create: nobody, update: nobody, delete: nobody },
  'identity-verifications': { read: anyOf(admins, rowsOf('user')), create: nobody, update: nobody, delete: nobody },
  'vault-keys': { read: nobody, create: nobody, update: nobody, delete: nobody },
  'project-types': {
    area: 'projects',
    read: anyOf(admins, () => ({ isActive: { equals: true } })),
    create: admins,
    update: admins,
    delete: nobody,
  },
  projects: { area: 'projects', read: allOf(owned, confirmed), create: admins, update: admins, delete: nobody },
  'project-milestones': { area: 'projects', read: owned, create: nobody, update: admins, delete: admins },
  'project-files': {
    area: 'projects',
    read: allOf(anyOf(admins, rowsOf('owner'), rowsOf('uploadedBy')), shown),
    create: nobody,
    update: nobody,
    delete: nobody,
  },
  contracts: {
    area: 'contracts',
    read: anyOf(admins, allOf(rowsOf('client'), rowsWhere({ sentAt: { exists: true } }))),
    create: nobody,
    update: admins,
    delete: nobody,
  },
  'contract-signatures': { area: 'contracts', read: owned, create: nobody, update: nobody, delete: nobody },
  'contract-templates': { area: 'contracts', read: admins, create: admins, update: admins, delete: admins },
  'contract-reminders': { area: 'contracts', read: admins, create: nobody, update: nobody, delete: nobody },
  'signer-certificates': { area: 'contracts', read: admins, create: nobody, update: nobody, delete: nobody },
  payments: { area: 'money', read: owned, create: nobody, update: nobody, delete: nobody },
  'payment-refunds': { area: 'money', read: owned, create: nobody, update: nobody, delete: nobody },
  'payment-allocations': { area: 'money', read: owned, create: nobody, update: nobody, delete: nobody },
  'payment-disputes': { area: 'money', read: admins, create: nobody, update: nobody, delete: nobody },
  'payment-reviews': { area: 'money', read: admins, create: nobody, update: nobody, delete: nobody },
  invoices: {
    area: 'money',
    read: anyOf(admins, allOf(rowsOf('client'), rowsWhere({ issuedAt: { exists: true } }))),
    create: nobody,
    update: admins,
    delete: nobody,
  },
  'invoice-reminders': { area: 'money', read: admins, create: nobody, update: nobody, delete: nobody },
  'ledger-transactions': { area: 'money', read: admins, create: nobody, update: nobody, delete: nobody },
  'ledger-entries': { area: 'money', read: admins, create: nobody, update: nobody, delete: nobody },
  'stripe-events': { read: admins, create: nobody, update: nobody, delete: nobody },
  'stripe-operations': { read: admins, create: nobody, update: nobody, delete: nobody },
  'webhook-endpoints': { read: nobody, create: nobody, update: nobody, delete: nobody },
  'webhook-deliveries': { read: admins, create: nobody, update: nobody, delete: nobody },
  messages: {
    area: 'messages',
    read: allOf(anyOf(admins, rowsOf('sender'), rowsOf('recipient')), shown),
    create: nobody,
    update: nobody,
    delete: nobody,
  },
  'message-receipts': { read: rowsOf('user'), create: nobody, update: nobody, delete: nobody },
  notifications: { read: rowsOf('user'), create: nobody, update: nobody, delete: nobody },
  broadcasts: { area: 'messages', read: admins, create: nobody, update: nobody, delete: nobody },
  'activity-logs': { area: 'activity', read: admins, create: nobody, update: nobody, delete: nobody },
  media: { read: anyone, create: admins, update: admins, delete: admins },
} satisfies Record<Slug, PolicyRow>

/** The same for globals. Clients see the company's data on the documents that print it. */
export const globalPolicy = {
  company: { read: admins, update: admins },
} satisfies Record<GlobalSlug, { read: Rule; update: Rule }>
