import type { CollectionConfig } from 'payload'
import { admins, owned } from '../access.ts'

export const Milestones: CollectionConfig = {
  slug: 'milestones',
  admin: { useAsTitle: 'title' },
  access: { create: admins, read: owned, update: admins, delete: admins },
  fields: [
    { name: 'project', type: 'relationship', relationTo: 'projects', required: true, index: true },
    { name: 'client', type: 'relationship', relationTo: 'users', required: true, index: true },
    { name: 'title', type: 'text', required: true },
    { name: 'order', type: 'number', required: true },
    { name: 'dueDate', type: 'date' },
    { name: 'status', type: 'select', options: ['pending', 'in_progress', 'completed'], defaultValue: 'pending' },
  ],
}
