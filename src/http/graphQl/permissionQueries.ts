import type { GraphQLFieldConfig } from 'graphql'

type Field = GraphQLFieldConfig<unknown, unknown>

const operations = new Set(['create', 'read', 'update', 'delete', 'readVersions', 'unlock'])

/**
 * The queries that tell callers what they may do, answered as the schema promises. Payload shortens `{ permission: true
 * }` to `true` and leaves out what is refused, on which its own schema then fails.
 */
export function permissionQueries(fields: Record<string, Field>): Record<string, Field> {
  const asked = Object.entries(fields).filter(([name]) => name === 'Access' || name.startsWith('docAccess'))
  return Object.fromEntries(
    asked.map(([name, field]) => [
      name,
      {
        ...field,
        resolve: async (...args) => {
          const found: unknown = await field.resolve?.(...args)
          return name === 'Access' ? { canAccessAdmin: false, ...inFull(found) } : inFull(found)
        },
      } satisfies Field,
    ]),
  )
}

function inFull(permissions: unknown): object {
  if (typeof permissions !== 'object' || permissions === null) return {}
  return Object.fromEntries(
    Object.entries(permissions).map(([name, value]: [string, unknown]) => {
      if (value === true && operations.has(name)) return [name, { permission: true }]
      return [name, typeof value === 'object' && value !== null ? inFull(value) : value]
    }),
  )
}
