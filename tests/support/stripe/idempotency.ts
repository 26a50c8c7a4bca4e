import { isDeepStrictEqual } from 'node:util'
import { Refusal } from './refusal.ts'
import type { Fields, World } from './world.ts'

export type Reply = { status: number; body: string; requestId: string; isReplay?: boolean }
type Kept = { method: string; path: string; params: Fields; at: number; reply: Reply | undefined }

/**
 * https://docs.stripe.com/api/idempotent_requests: the first answer under a key is kept for a day, success or failure,
 * 500 included, and replayed to a caller that asks the same. What fails validation, or meets another request of its key
 * at work, is not kept.
 */
export function makeIdempotency(world: World) {
  const kept = new Map<string, Kept>()
  return {
    /**
     * The answer to replay, or undefined: the caller works and then calls `keep` or `forget`. Throws `Refusal` for
     * another request's key.
     */
    begin: ({ key, method, path, params }: { key: string; method: string; path: string; params: Fields }) => {
      const known = kept.get(key)
      if (known && world.now() - known.at > 86_400) kept.delete(key)
      const earlier = kept.get(key)
      if (!earlier) {
        kept.set(key, { method, path, params, at: world.now(), reply: undefined })
        return undefined
      }
      if (earlier.path !== path || earlier.method !== method) {
        const message = `Keys for idempotent requests can only be used for the same endpoint they were first used for ('${path}' vs '${earlier.path}'). Try using a key other than '${key}' if you meant to execute a different request.`
        throw new Refusal(message, { type: 'idempotency_error' })
      }
      if (!isDeepStrictEqual(earlier.params, params)) {
        const message = `Keys for idempotent requests can only be used with the same parameters they were first used with. Try using a key other than '${key}' if you meant to execute a different request.`
        throw new Refusal(message, { type: 'idempotency_error' })
      }
      if (earlier.reply) return { ...earlier.reply, isReplay: true }
      const message = `There is currently another in-progress request using this Stripe Idempotent Key (that probably means you submitted twice, and the other request is still going through): ${key}. Please try again later.`
      throw new Refusal(message, { status: 409, type: 'idempotency_error', code: 'idempotency_key_in_use' })
    },
    keep: (key: string, reply: Reply) => {
      const entry = kept.get(key)
      if (entry) entry.reply = reply
    },
    forget: (key: string) => {
      kept.delete(key)
    },
  }
}
