import type { AnyKind } from './notificationKinds.ts'

export type Page = { path: string; site?: 'backend' }

type PageOfArgs = { kind: AnyKind; data: object; role: 'admin' | 'client' }

/** Where a notification leads its reader; where its page needs an id that is missing, to their notifications. */
export function pageOf({ kind, data, role }: PageOfArgs): Page | undefined {
  const template = kind.pages?.[role]
  if (template === undefined) return undefined
  const fields = new Map<string, unknown>(Object.entries(data))
  const ids = [...template.matchAll(/\{(\w+)\}/g)].map(([, field = '']) => fields.get(field))
  if (!ids.every((id) => typeof id === 'string'))
    return role === 'admin' ? { path: '/admin', site: 'backend' } : { path: '/notifications' }
  const path = template.replaceAll(/\{(\w+)\}/g, (_, field: string) => String(fields.get(field)))
  return role === 'admin' ? { path, site: 'backend' } : { path }
}
