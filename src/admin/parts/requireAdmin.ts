import { redirect } from 'next/navigation.js'
import type { PayloadRequest, TypedUser } from 'payload'

type Asked = {
  req: PayloadRequest
  segments: string[]
  searchParams?: Record<string, string | string[] | undefined> | undefined
}

/**
 * Requires an admin. A visitor is sent to sign in and back here afterwards; a client sees that they have no access.
 */
export function requireAdmin({ req, segments, searchParams = {} }: Asked): TypedUser {
  const { routes, admin } = req.payload.config
  if (req.user?.role === 'admin') return req.user
  if (req.user) redirect(`${routes.admin}${admin.routes.unauthorized}`)
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(searchParams)) {
    for (const each of [value].flat()) if (each !== undefined) query.append(name, each)
  }
  const back = `${routes.admin}/${segments.join('/')}${query.size > 0 ? `?${query}` : ''}`
  redirect(`${routes.admin}${admin.routes.login}?redirect=${encodeURIComponent(back)}`)
}
