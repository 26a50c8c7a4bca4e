/** Kinds of records without a page in the panel. */
const withoutPage = new Set([
  'sessions',
  'refresh-tokens',
  'auth-tokens',
  'api-keys',
  'webhook-endpoints',
  'message-receipts',
  'notifications',
])

type PageOfArgs = { entityType: string | null | undefined; entityId: string | null | undefined }

/** The page of an entry's record; `undefined` when there is none. */
export function pageOf({ entityType, entityId }: PageOfArgs): string | undefined {
  if (entityType === 'company') return '/admin/globals/company'
  if (!entityType || !entityId || withoutPage.has(entityType)) return undefined
  return `/admin/collections/${entityType}/${entityId}`
}

/** The activity log, filtered. */
export function activityUrl(filter: Record<string, string | undefined>): string {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(filter)) if (value) query.set(name, value)
  return `/admin/activity${query.size > 0 ? `?${query}` : ''}`
}
