import { fail } from '../../errors.ts'
import { logger } from '../logger.ts'

/**
 * What came back, when it is what was asked for. A stranger's answer (a proxy's page, a stand-in that does not know the path) is 503 `unavailable`
 * and never taken for Stripe's word.
 */
export function expectObject<Value extends { object: string }>(value: Value, object: Value['object']): Value {
  // The SDK's types promise more than the wire does.
  const given: unknown = value
  const isObject = typeof given === 'object' && given !== null && 'object' in given && given.object === object
  const isNamed = isObject && (object === 'list' || ('id' in given && typeof given.id === 'string'))
  if (isNamed) return value
  logger.error({ expected: object }, 'stripe: the answer is something else')
  throw fail('unavailable')
}
