import type { SanitizedConfig } from 'payload'
import { guard } from './allow.ts'

/**
 * Payload keeps what a user has arranged in the panel in a collection that is open to every signed-in user. Only admins have a panel: for all
 * others it is closed, its own endpoints included, and the one that deletes, which fails inside Payload, is taken away.
 */
export function adminsOwnPreferences(config: SanitizedConfig): SanitizedConfig {
  const preferences = config.collections.find(({ slug }) => slug === 'payload-preferences')
  if (!preferences) throw new Error('Payload has no preferences any more: look at what it has instead.')
  const { read, update, delete: remove } = preferences.access
  preferences.access.create = () => false
  preferences.access.read = (args) => args.req.user?.role === 'admin' && read(args)
  preferences.access.update = (args) => args.req.user?.role === 'admin' && update(args)
  preferences.access.delete = (args) => args.req.user?.role === 'admin' && remove(args)
  const endpoints = preferences.endpoints || []
  preferences.endpoints = endpoints
    .filter(({ method, path }) => !(method === 'delete' && path === '/:key'))
    .map((endpoint) => ({
      ...endpoint,
      handler: (req) => {
        guard({ req, allow: 'admin' })
        return endpoint.handler(req)
      },
    }))
  return config
}
