import type { CollectionConfig } from 'payload'
import { admins, owned } from '../access.ts'

export const Projects: CollectionConfig = {
  slug: 'projects',
  admin: { useAsTitle: 'name' },
  access: { create: admins, read: owned, update: admins, delete: admins },
  fields: [
    { name: 'name', type: 'text', required: true, maxLength: 200 },
    { name: 'description', type: 'textarea', required: true },
    { name: 'client', type: 'relationship', relationTo: 'users', required: true, index: true },
    {
      name: 'status',
      type: 'select',
      options: ['submitted', 'in_progress', 'completed'],
      defaultValue: 'submitted',
      required: true,
      index: true,
    },
    { name: 'progress', type: 'number', min: 0, max: 100, defaultValue: 0 },
    { name: 'priority', type: 'select', options: ['low', 'medium', 'high', 'urgent'], defaultValue: 'medium' },
    { name: 'features', type: 'text', hasMany: true },
    { name: 'timeline', type: 'text' },
    { name: 'budgetRange', type: 'text' },
    { name: 'currency', type: 'select', options: ['USD', 'EUR', 'GBP'] },
    { name: 'estimatedCost', type: 'number' },
    { name: 'finalCost', type: 'number' },
    { name: 'startDate', type: 'date' },
    { name: 'deadline', type: 'date' },
    { name: 'assignedTo', type: 'relationship', relationTo: 'users' },
    { name: 'completedAt', type: 'date' },
    { name: 'cancelledAt', type: 'date' },
  ],
}
