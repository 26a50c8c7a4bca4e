import { isApiError } from '../errors.ts'
import { onlyOne } from './onlyOne.ts'
import { staleAtMs } from './staleAtMs.ts'
import type { Credentials, Tokens } from './types.ts'

type AccessToken = Pick<Tokens, 'token' | 'exp'>

/**
 * Cookies that scripts cannot read. `refresh` rotates them. Of tabs that were refused together one refreshes; the
 * others wait for it and send their request again.
 */
export function cookieCredentials({ key, refresh }: { key: string; refresh: () => Promise<AccessToken> }): Credentials {
  let generation = 0
  // Unknown until this page has signed in or refreshed.
  let stale = Number.MAX_SAFE_INTEGER

  const renew = async ({ mark, hadToWait }: { mark: string; hadToWait: boolean }): Promise<boolean> => {
    if (String(generation) !== mark) return true
    try {
      stale = hadToWait ? Number.MAX_SAFE_INTEGER : staleAtMs(await refresh())
      generation += 1
      return true
    } catch (error) {
      if (isApiError(error, 'invalid_refresh_token') || isApiError(error, 'account_suspended')) return false
      throw error
    }
  }
  return {
    read: async () => ({ headers: {}, mark: String(generation), isStale: Date.now() > stale }),
    keep: async (tokens) => {
      stale = staleAtMs(tokens)
      generation += 1
    },
    renew: (mark) => onlyOne({ name: `${key}:session`, work: ({ hadToWait }) => renew({ mark, hadToWait }) }),
    forget: async () => {
      stale = Number.MAX_SAFE_INTEGER
    },
  }
}
