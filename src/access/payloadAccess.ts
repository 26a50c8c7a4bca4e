import type { Access, CollectionConfig, GlobalConfig, PayloadRequest } from 'payload'
import type { GlobalSlug, Slug } from '../slugs.ts'
import { globalPolicy, policy } from './policy.ts'
import type { Caller, Rule } from './rules.ts'

/** The caller as the policy sees them. */
export function callerOf(req: Pick<PayloadRequest, 'user'>): Caller {
  const { user } = req
  if (!user) return null
  return { id: user.id, role: user.role }
}

/**
 * The `access` of a collection with every operation declared. Payload opens an undeclared one to any signed-in user.
 */
export function collectionAccess(slug: Slug): Required<Pick<CollectionConfig, 'access'>>['access'] {
  const row = policy[slug]
  return {
    read: asAccess(row.read),
    create: ({ req }) => row.create({ user: callerOf(req), id: undefined }),
    update: asAccess(row.update),
    delete: asAccess(row.delete),
    readVersions: () => false,
    admin: ({ req }) => callerOf(req)?.role === 'admin',
    unlock: () => false,
  }
}

export function globalAccess(slug: GlobalSlug): Required<Pick<GlobalConfig, 'access'>>['access'] {
  const row = globalPolicy[slug]
  return { read: asAccess(row.read), update: asAccess(row.update), readVersions: () => false }
}

function asAccess(rule: Rule): Access {
  return ({ req, id }) => rule({ user: callerOf(req), id })
}
