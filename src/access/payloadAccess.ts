import type { Access, CollectionConfig, GlobalConfig, PayloadRequest } from 'payload'
import type { GlobalSlug, Slug } from '../slugs.ts'
import { keyOf } from './keyOf.ts'
import { globalPolicy, policy, type PolicyRow } from './policy.ts'
import type { Caller, Rule } from './rules.ts'
import { opens, type Area, type Verb } from '../domain/accounts/scopes.ts'

/** The caller as the policy sees them. A key that does not open the area counts as nobody. */
function callerOf({ req, ...asked }: Asked): Caller {
  const { user } = req
  const key = keyOf(user)
  if (!user || (key && !opens({ granted: key.scopes, ...asked }))) return null
  return { id: user.id, role: user.role }
}

type Asked = { req: Pick<PayloadRequest, 'user'>; area: Area | undefined; verb: Verb }

/**
 * The `access` of a collection with every operation declared. Payload opens an undeclared one to any signed-in user.
 */
export function collectionAccess(slug: Slug): Required<Pick<CollectionConfig, 'access'>>['access'] {
  const row: PolicyRow = policy[slug]
  const { area } = row
  return {
    read: asAccess({ rule: row.read, area, verb: 'read' }),
    create: ({ req }) => row.create({ user: callerOf({ req, area, verb: 'write' }), id: undefined }),
    update: asAccess({ rule: row.update, area, verb: 'write' }),
    delete: asAccess({ rule: row.delete, area, verb: 'write' }),
    readVersions: () => false,
    // The panel is for people.
    admin: ({ req }) => callerOf({ req, area: undefined, verb: 'read' })?.role === 'admin',
    unlock: () => false,
  }
}

export function globalAccess(slug: GlobalSlug): Required<Pick<GlobalConfig, 'access'>>['access'] {
  const row = globalPolicy[slug]
  const area = undefined
  return {
    read: asAccess({ rule: row.read, area, verb: 'read' }),
    update: asAccess({ rule: row.update, area, verb: 'write' }),
    readVersions: () => false,
  }
}

function asAccess({ rule, ...asked }: { rule: Rule; area: Area | undefined; verb: Verb }): Access {
  return ({ req, id }) => rule({ user: callerOf({ req, ...asked }), id })
}
