import type { CollectionConfig } from 'payload'
import { admins } from '../access.ts'

export const Users: CollectionConfig = {
  slug: 'users',
  admin: { useAsTitle: 'email' },
  auth: true,
  access: {
    create: admins,
    read: ({ req: { user } }) => user !== null && (user.role === 'admin' || { id: { equals: user.id } }),
    update: admins,
    delete: admins,
  },
  fields: [
    { name: 'role', type: 'select', options: ['client', 'admin'], defaultValue: 'client', required: true },
    { name: 'firstName', type: 'text' },
    { name: 'lastName', type: 'text' },
    { name: 'company', type: 'text' },
  ],
}
