import { isApiError } from '../errors.ts'
import { onlyOne } from './onlyOne.ts'
import { staleAtMs } from './staleAtMs.ts'
import type { SessionStorage } from './sessionStorage.ts'
import type { Credentials, Tokens } from './types.ts'

type Stored = Pick<Tokens, 'token' | 'refreshToken'> & { staleAtMs: number }

type TokenCredentialsArgs = {
  storage: SessionStorage
  key: string
  refresh: (refreshToken: string) => Promise<Tokens>
}

/** Bearer tokens in a storage of the app. A refresh token is valid once, so exactly one tab uses it. */
export function tokenCredentials({ storage, key, refresh }: TokenCredentialsArgs): Credentials {
  const readStored = async () => parseStored(await storage.getItem(key))
  const write = async (tokens: Tokens) => {
    const stored: Stored = {
      token: tokens.token,
      refreshToken: tokens.refreshToken,
      staleAtMs: staleAtMs(tokens),
    }
    await storage.setItem(key, JSON.stringify(stored))
  }
  const alone = <Result>(work: () => Promise<Result>) => onlyOne({ name: `${key}:session`, work })

  const renew = async (mark: string): Promise<boolean> => {
    const stored = await readStored()
    if (!stored) return false
    // Another tab was first.
    if (stored.token !== mark) return true
    try {
      await write(await refresh(stored.refreshToken))
      return true
    } catch (error) {
      if (!isApiError(error, 'invalid_refresh_token') && !isApiError(error, 'account_suspended')) throw error
      const present = await readStored()
      // Without Web Locks another tab may have used the token just now.
      if (present && present.refreshToken !== stored.refreshToken) return true
      await storage.removeItem(key)
      return false
    }
  }
  return {
    read: async () => {
      const stored = await readStored()
      return (
        stored && {
          headers: { authorization: `Bearer ${stored.token}` },
          mark: stored.token,
          isStale: Date.now() > stored.staleAtMs,
        }
      )
    },
    keep: (tokens) => alone(() => write(tokens)),
    renew: (mark) => alone(() => renew(mark)),
    forget: () => alone(async () => storage.removeItem(key)),
  }
}

/** What another version or program wrote under this key counts as signed out. */
function parseStored(text: string | null): Stored | undefined {
  if (text === null) return undefined
  try {
    const value = JSON.parse(text) as Partial<Stored> | null // checked below
    const { token, refreshToken, staleAtMs: at } = value ?? {}
    if (typeof token !== 'string' || typeof refreshToken !== 'string' || typeof at !== 'number') return undefined
    return { token, refreshToken, staleAtMs: at }
  } catch {
    return undefined
  }
}
