import { getNamedType, isObjectType, type GraphQLNamedType } from 'graphql'

/** Before names of enums, which are texts in variables and bare in a query. */
export const enumMark = '@enum:'

/** A value in the language of GraphQL. Keys that are no names are left out. */
export function literalOf(value: unknown, depth = 0): string {
  if (depth > 200) return 'null'
  const inner = (one: unknown) => literalOf(one, depth + 1)
  if (Array.isArray(value)) return `[${value.slice(0, 50).map(inner).join(', ')}]`
  if (typeof value === 'string' && value.startsWith(enumMark)) return value.slice(enumMark.length)
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null'
  const entries = Object.entries(value).filter(([name]) => /^[_A-Za-z]\w*$/.test(name))
  return `{ ${entries.map(([name, one]) => `${name}: ${inner(one)}`).join(', ')} }`
}

export function selectionOf(type: GraphQLNamedType, depth: number): string {
  if (!isObjectType(type)) return 'getTypes' in type ? '{ __typename }' : ''
  const fields = Object.values(type.getFields())
  const plain = fields.filter((field) => !isObjectType(getNamedType(field.type)) && field.args.length === 0)
  const leaves = plain.filter((field) => !('getTypes' in getNamedType(field.type))).map(({ name }) => name)
  const docs = fields.find(({ name }) => name === 'docs' || name === 'client')
  const inner = docs && depth > 0 ? `${docs.name} ${selectionOf(getNamedType(docs.type), depth - 1)}` : ''
  return `{ ${[...leaves, inner, '__typename'].join(' ')} }`
}
