import type { CollectionConfig } from 'payload'
import { mount } from '../src/http/defineEndpoint.ts'
import { projectEndpoints } from '../endpoints/projects/index.ts'
import { confirmAdminsProject } from '../hooks/projects/confirmAdminsProject.ts'
import { tellOfChange } from '../hooks/projects/tellOfChange.ts'
import { byAdmins } from '../src/access/fieldAccess.ts'
import { projectLifecycle } from '../src/domain/lifecycles/project.ts'
import { currencyField } from '../src/fields/currencyField.ts'
import { dayField } from '../src/fields/dayField.ts'
import { moneyField } from '../src/fields/moneyField.ts'
import { statusField } from '../src/fields/statusField.ts'
import { ownershipField, systemField } from '../src/fields/systemField.ts'
import { defineCollection } from './defineCollection.ts'

export const projects: CollectionConfig = defineCollection({
  slug: 'projects',
  labels: { singular: { en: 'Project', ar: 'مشروع' }, plural: { en: 'Projects', ar: 'المشاريع' } },
  admin: {
    useAsTitle: 'name',
    defaultColumns: ['name', 'client', 'status', 'progress', 'priority', 'deadline'],
    listSearchableFields: ['name', 'description'],
    group: { en: 'Work', ar: 'العمل' },
  },
  indexes: [{ fields: ['client', 'createdAt'] }, { fields: ['status', 'createdAt'] }],
  endpoints: mount({ base: '/projects', endpoints: projectEndpoints }),
  hooks: { beforeChange: [confirmAdminsProject], afterChange: [tellOfChange] },
  fields: [
    { name: 'name', type: 'text', required: true, maxLength: 200 },
    { name: 'description', type: 'textarea', required: true, maxLength: 10_000 },
    ownershipField({ name: 'client', type: 'relationship', relationTo: 'users', required: true, index: true }),
    { name: 'projectType', type: 'relationship', relationTo: 'project-types', index: true },
    statusField(projectLifecycle),
    { name: 'progress', type: 'number', min: 0, max: 100, defaultValue: 0, required: true },
    {
      name: 'priority',
      type: 'select',
      defaultValue: 'medium',
      required: true,
      options: ['low', 'medium', 'high', 'urgent'],
    },
    { name: 'features', type: 'text', hasMany: true, maxRows: 100, maxLength: 500 },
    { name: 'timeline', type: 'text', maxLength: 200 },
    { name: 'budgetRange', type: 'text', maxLength: 200 },
    currencyField({ required: false }),
    moneyField({ name: 'estimatedCost', label: 'Estimated cost' }),
    moneyField({ name: 'finalCost', label: 'Final cost' }),
    dayField({ name: 'startDate' }),
    dayField({ name: 'deadline', index: true }),
    {
      name: 'assignedTo',
      type: 'relationship',
      relationTo: 'users',
      index: true,
      filterOptions: { role: { equals: 'admin' } },
      access: { create: byAdmins, update: byAdmins },
    },
    systemField({ name: 'confirmedAt', type: 'date', index: true, admin: { hidden: true } }),
    systemField({ name: 'completedAt', type: 'date' }),
    systemField({ name: 'cancelledAt', type: 'date' }),
  ],
})
