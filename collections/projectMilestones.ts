import type { CollectionConfig } from 'payload'
import { keepCompletedMilestone } from '../hooks/milestones/keepCompletedMilestone.ts'
import { tellOfChange } from '../hooks/milestones/tellOfChange.ts'
import { tellOfRemoval } from '../hooks/milestones/tellOfRemoval.ts'
import { byNobody } from '../src/access/fieldAccess.ts'
import { milestoneLifecycle } from '../src/domain/lifecycles/milestone.ts'
import { dayField } from '../src/fields/dayField.ts'
import { statusField } from '../src/fields/statusField.ts'
import { ownershipField, systemField } from '../src/fields/systemField.ts'
import { defineCollection } from './defineCollection.ts'
import { groups } from './groups.ts'

export const projectMilestones: CollectionConfig = defineCollection({
  slug: 'project-milestones',
  labels: { singular: { en: 'Milestone', ar: 'مرحلة' }, plural: { en: 'Milestones', ar: 'المراحل' } },
  admin: {
    useAsTitle: 'title',
    defaultColumns: ['title', 'project', 'client', 'status', 'dueDate', 'paymentPercentage'],
    listSearchableFields: ['title', 'project', 'client'],
    group: groups.work,
  },
  indexes: [{ fields: ['project', 'order'] }, { fields: ['client', 'createdAt'] }],
  hooks: { afterChange: [tellOfChange], beforeDelete: [keepCompletedMilestone], afterDelete: [tellOfRemoval] },
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
        description: {
          en: 'The share of the contract that is due when the milestone is completed.',
          ar: 'الحصة المستحقة من العقد عند اكتمال المرحلة.',
        },
      },
    },
    systemField({ name: 'order', type: 'number', required: true }),
    statusField(milestoneLifecycle),
    systemField({ name: 'completedAt', type: 'date' }),
    systemField({ name: 'completedBy', type: 'relationship', relationTo: 'users' }),
    systemField({ name: 'payment', type: 'relationship', relationTo: 'payments' }),
  ],
})
