import type { PayloadRequest } from 'payload'
import { PREFERENCE_KEYS } from 'payload/shared'

/** Which groups of the menu the signed-in admin has opened or closed, by their labels, as Payload stores it. */
export async function readOpenGroups(req: PayloadRequest | undefined): Promise<Record<string, boolean>> {
  if (!req?.user) return {}
  const { docs } = await req.payload.find({
    collection: 'payload-preferences',
    depth: 0,
    limit: 1,
    pagination: false,
    req,
    overrideAccess: false,
    where: { key: { equals: PREFERENCE_KEYS.NAV } },
  })
  // Payload's own value: its type knows any JSON.
  const value = docs[0]?.value as { groups?: Record<string, { open?: boolean }> } | null | undefined
  return Object.fromEntries(
    Object.entries(value?.groups ?? {}).flatMap(([label, { open }]) => (open === undefined ? [] : [[label, open]])),
  )
}
