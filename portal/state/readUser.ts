import { api, isApiError } from '../api.ts'
import type { User } from '../types.ts'

/** Who is signed in; null for nobody. */
export async function readUser(): Promise<User | null> {
  try {
    return await api.get('/users/profile')
  } catch (error) {
    if (isApiError(error, 'unauthenticated')) return null
    throw error
  }
}
