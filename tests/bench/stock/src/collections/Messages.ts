import { APIError, type CollectionBeforeChangeHook, type CollectionConfig } from 'payload'
import { admins, owned } from '../access.ts'

/** A client writes on their own projects only, in their own name. */
const belongToCaller: CollectionBeforeChangeHook = async ({ data, operation, req }) => {
  if (operation !== 'create' || !req.user || req.user.role === 'admin') return data
  const project = await req.payload.findByID({
    collection: 'projects',
    id: data['project'],
    depth: 0,
    disableErrors: true,
    req,
  })
  if (project?.client !== req.user.id) throw new APIError('Not found', 404)
  return { ...data, client: req.user.id, sender: req.user.id }
}

export const Messages: CollectionConfig = {
  slug: 'messages',
  admin: { useAsTitle: 'subject' },
  defaultSort: '-createdAt',
  access: { create: ({ req: { user } }) => user !== null, read: owned, update: admins, delete: admins },
  hooks: { beforeChange: [belongToCaller] },
  fields: [
    { name: 'project', type: 'relationship', relationTo: 'projects', required: true, index: true },
    { name: 'client', type: 'relationship', relationTo: 'users', index: true },
    { name: 'thread', type: 'relationship', relationTo: 'messages', index: true },
    { name: 'parent', type: 'relationship', relationTo: 'messages' },
    { name: 'sender', type: 'relationship', relationTo: 'users', index: true },
    { name: 'recipient', type: 'relationship', relationTo: 'users', index: true },
    { name: 'subject', type: 'text', maxLength: 200 },
    { name: 'content', type: 'textarea', required: true, maxLength: 20_000 },
    {
      name: 'type',
      type: 'select',
      options: ['general', 'update', 'feedback', 'invoice', 'milestone', 'urgent'],
      defaultValue: 'general',
    },
    { name: 'readAt', type: 'date' },
  ],
}
