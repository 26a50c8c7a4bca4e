/** Every collection of the platform. */
export const slugs = [
  'users',
  'sessions',
  'refresh-tokens',
  'auth-tokens',
  'api-keys',
  'identity-verifications',
  'vault-keys',
  'project-types',
  'projects',
  'project-milestones',
  'project-files',
  'contracts',
  'contract-signatures',
  'contract-templates',
  'contract-reminders',
  'signer-certificates',
  'payments',
  'payment-refunds',
  'payment-allocations',
  'payment-disputes',
  'payment-reviews',
  'invoices',
  'invoice-reminders',
  'ledger-transactions',
  'ledger-entries',
  'stripe-events',
  'stripe-operations',
  'webhook-endpoints',
  'webhook-deliveries',
  'messages',
  'message-receipts',
  'notifications',
  'broadcasts',
  'activity-logs',
  'media',
] as const

export type Slug = (typeof slugs)[number]

export function isSlug(value: unknown): value is Slug {
  return slugs.some((slug) => slug === value)
}

export const globalSlugs = ['company'] as const

export type GlobalSlug = (typeof globalSlugs)[number]
