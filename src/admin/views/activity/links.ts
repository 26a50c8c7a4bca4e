/** Kinds of things that have no page of their own in the panel. */
const withoutPage = new Set(['sessions', 'refresh-tokens', 'auth-tokens', 'message-receipts', 'notifications'])

/** Where the thing of an entry is looked at; `undefined` where there is nothing to see. */
export function pageOf({
  entityType,
  entityId,
}: {
  entityType: string | null | undefined
  entityId: string | null | undefined
}): string | undefined {
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
