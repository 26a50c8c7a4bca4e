import type { SanitizedConfig } from 'payload'
import { guard } from './allow.ts'

/**
 * Payload stores panel preferences in a collection that every signed-in user can reach. Only admins have a panel, so it
 * is closed to everyone else, and so is the endpoint that deletes, which fails inside Payload.
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
