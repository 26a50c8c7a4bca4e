import type { CollectionBeforeOperationHook, FlattenedField } from 'payload'
import { nestsDeeper } from '../../src/http/queries/nestsDeeper.ts'
import { queryLimits } from '../../src/http/queries/queryLimits.ts'
import { failField } from '../../src/errors.ts'

/**
 * Requires that the data is an object, and so is each of its groups. Payload fails on a body that is `null`, a text or
 * no JSON at all, on a group that is, on endless nesting, and on a formatted text that is no tree of nodes.
 */
export const requireData: CollectionBeforeOperationHook = ({ args, collection, operation }) => {
  if (operation !== 'create' && operation !== 'update' && operation !== 'updateByID') return args
  refuseNoObject({ data: 'data' in args ? args.data : undefined, fields: collection.flattenedFields })
  return args
}

export function refuseNoObject({ data, fields }: { data: unknown; fields: FlattenedField[] }): void {
  if (!isObject(data)) throw failField('', 'invalid_type.body')
  const than = queryLimits.dataNesting
  const deep = Object.keys(data).find((name) => nestsDeeper({ value: data[name], than }))
  if (deep !== undefined) throw failField(deep, 'too_complex.nesting', { maximum: than })
  for (const { name, type } of fields) {
    const isWrong = type === 'group' && data[name] !== undefined && !isObject(data[name])
    if (isWrong) throw failField(name, 'invalid_type.object')
    if (type === 'richText' && isBrokenText(data[name])) throw failField(name, 'invalid_value.content')
  }
}

/** Whether an editor's document has something else than nodes among its nodes. What they are is checked later. */
function isBrokenText(value: unknown): boolean {
  return isObject(value) && isObject(value['root']) && hasOthers(value['root']['children'])
}

function hasOthers(nodes: unknown): boolean {
  if (nodes === undefined || nodes === null) return false
  return !Array.isArray(nodes) || nodes.some((node) => !isObject(node) || hasOthers(node['children']))
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
