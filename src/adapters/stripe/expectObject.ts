import { fail } from '../../errors.ts'
import { logger } from '../logger.ts'

/**
 * The answer, if it is the expected object. Any other answer (a proxy's page, a stand-in that does not know the path)
 * is 503 `unavailable` and never treated as Stripe's.
 */
export function expectObject<Value extends { object: string }>(value: Value, object: Value['object']): Value {
  // The SDK's types promise more than the API does.
  const given: unknown = value
  const isObject = typeof given === 'object' && given !== null && 'object' in given && given.object === object
  const isNamed = isObject && (object === 'list' || ('id' in given && typeof given.id === 'string'))
  if (isNamed) return value
  logger.error({ expected: object }, 'stripe: the answer is something else')
  throw fail('unavailable')
}
