import type { CollectionBeforeOperationHook, Where } from 'payload'

/** `where[project]=…` means `where[project][equals]=…`. */
export const readShortWhere: CollectionBeforeOperationHook = ({ args, overrideAccess }) => {
  if (overrideAccess === true || !('where' in args) || !isRecord(args.where)) return args
  // What came stayed as it was, or became a condition. Payload itself decides on its shape.
  return { ...args, where: withOperators(args.where) as Where }
}

function withOperators(where: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(where).map(([key, value]) => [key, readCondition({ key, value })]))
}

function readCondition({ key, value }: { key: string; value: unknown }): unknown {
  if (!/^(and|or)$/i.test(key))
    return ['string', 'number', 'boolean'].includes(typeof value) ? { equals: value } : value
  const parts: unknown[] | undefined = Array.isArray(value) ? value : undefined
  return parts?.map((part) => (isRecord(part) ? withOperators(part) : part)) ?? value
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
