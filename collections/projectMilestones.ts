import type { CollectionConfig } from 'payload'
import { keepCompletedMilestone } from '../hooks/milestones/keepCompletedMilestone.ts'
import { notifyOfChange } from '../hooks/milestones/notifyOfChange.ts'
import { notifyOfRemoval } from '../hooks/milestones/notifyOfRemoval.ts'
import { byNobody } from '../src/access/fieldAccess.ts'
import { milestoneLifecycle } from '../src/domain/lifecycles/milestone.ts'
import { dayField } from '../src/fields/dayField.ts'
import { statusField } from '../src/fields/statusField.ts'
import { ownershipField, systemField } from '../src/fields/systemField.ts'
import { defineCollection } from './defineCollection.ts'
import { groups } from './groups.ts'
import { labelFor } from '../src/i18n/translator.ts'

export const projectMilestones: CollectionConfig = defineCollection({
  slug: 'project-milestones',
  labels: {
    singular: labelFor('collections.projectMilestones.singular'),
    plural: labelFor('collections.projectMilestones.plural'),
  },
  admin: {
    useAsTitle: 'title',
    defaultColumns: ['title', 'project', 'client', 'status', 'dueDate', 'paymentPercentage'],
    listSearchableFields: ['title', 'project', 'client'],
    group: groups.work,
  },
  indexes: [{ fields: ['project', 'order'] }, { fields: ['client', 'createdAt'] }],
  hooks: { afterChange: [notifyOfChange], beforeDelete: [keepCompletedMilestone], afterDelete: [notifyOfRemoval] },
  fields: [
    ownershipField({ name: 'project', type: 'relationship', relationTo: 'projects', required: true, index: true }),
    ownershipField({ name: 'client', type: 'relationship', relationTo: 'users', required: true, index: true }),
    { name: 'title', type: 'text', required: true, maxLength: 200 },
    { name: 'description', type: 'textarea', maxLength: 5000 },
    dayField({ name: 'dueDate', index: true }),
    {
      name: 'paymentPercentage',
      type: 'number',
      min: 0,
      max: 100,
      access: { update: byNobody },
      admin: {
        description: labelFor('collections.projectMilestones.paymentPercentage'),
      },
    },
    systemField({ name: 'order', type: 'number', required: true }),
    statusField(milestoneLifecycle),
    systemField({ name: 'completedAt', type: 'date' }),
    systemField({ name: 'completedBy', type: 'relationship', relationTo: 'users' }),
    systemField({ name: 'payment', type: 'relationship', relationTo: 'payments' }),
  ],
})
