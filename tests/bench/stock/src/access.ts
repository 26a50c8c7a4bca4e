import type { Access } from 'payload'

export const admins: Access = ({ req: { user } }) => user?.role === 'admin'

/** Admins read everything, clients what is theirs. */
export const owned: Access = ({ req: { user } }) => {
  if (!user) return false
  return user.role === 'admin' || { client: { equals: user.id } }
}
