import type { CollectionBeforeOperationHook, FlattenedField } from 'payload'
import { nestsDeeper } from '../../src/domain/nestsDeeper.ts'
import { queryLimits } from '../../src/domain/queryLimits.ts'
import { fail } from '../../src/errors.ts'

/** What is written is an object, and so is each of its groups. Payload trips over a body that is `null`, a text or no JSON at all, over a group that is, and over levels without end. */
export const requireData: CollectionBeforeOperationHook = ({ args, collection, operation }) => {
  if (operation !== 'create' && operation !== 'update' && operation !== 'updateByID') return args
  refuseNoObject({ data: 'data' in args ? args.data : undefined, fields: collection.flattenedFields })
  return args
}

export function refuseNoObject({ data, fields }: { data: unknown; fields: FlattenedField[] }): void {
  if (!isObject(data)) throw refusal({ path: '', message: 'The body is a JSON object.' })
  const than = queryLimits.dataNesting
  const deep = Object.keys(data).find((name) => nestsDeeper({ value: data[name], than }))
  if (deep !== undefined) throw refusal({ path: deep, message: `This nests at most ${than} levels deep.` })
  for (const { name, type } of fields) {
    const isWrong = type === 'group' && data[name] !== undefined && !isObject(data[name])
    if (isWrong) throw refusal({ path: name, message: 'This is an object.' })
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function refusal(error: { path: string; message: string }) {
  return fail('validation_failed', { errors: [error] })
}
