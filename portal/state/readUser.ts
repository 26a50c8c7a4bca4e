import { api, isApiError } from '../api.ts'
import type { User } from '../types.ts'

/** Who is signed in; null for nobody. */
export async function readUser(): Promise<User | null> {
  try {
    // The cast: what the portal uses of it (portal/types.ts).
    return (await api.get('/users/profile')) as User
  } catch (error) {
    if (isApiError(error, 'unauthenticated')) return null
    throw error
  }
}
