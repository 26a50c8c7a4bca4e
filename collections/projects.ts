import type { CollectionConfig, Tab } from 'payload'
import { optionsOf } from '../src/fields/optionsOf.ts'
import { mount } from '../src/http/defineEndpoint.ts'
import { projectEndpoints } from '../endpoints/projects/index.ts'
import { confirmAdminsProject } from '../hooks/projects/confirmAdminsProject.ts'
import { tellOfChange } from '../hooks/projects/tellOfChange.ts'
import { byAdmins } from '../src/access/fieldAccess.ts'
import type { Label } from '../src/domain/statusLabels.ts'
import { projectLifecycle } from '../src/domain/lifecycles/project.ts'
import { actionsField } from '../src/fields/actionsField.ts'
import { currencyField } from '../src/fields/currencyField.ts'
import { dayField } from '../src/fields/dayField.ts'
import { moneyField } from '../src/fields/moneyField.ts'
import { serverPart } from '../src/fields/shownElsewhere.ts'
import { statusField } from '../src/fields/statusField.ts'
import { ownershipField, systemField } from '../src/fields/systemField.ts'
import { defineCollection } from './defineCollection.ts'
import { groups } from './groups.ts'

export const projects: CollectionConfig = defineCollection({
  slug: 'projects',
  labels: { singular: { en: 'Project', ar: 'مشروع' }, plural: { en: 'Projects', ar: 'المشاريع' } },
  admin: {
    useAsTitle: 'name',
    defaultColumns: ['name', 'client', 'status', 'progress', 'priority', 'deadline', 'assignedTo'],
    listSearchableFields: ['name', 'client'],
    group: groups.work,
  },
  indexes: [{ fields: ['client', 'createdAt'] }, { fields: ['status', 'createdAt'] }],
  endpoints: mount({ base: '/projects', endpoints: projectEndpoints }),
  hooks: { beforeChange: [confirmAdminsProject], afterChange: [tellOfChange] },
  fields: [
    actionsField('ProjectActions'),
    statusField(projectLifecycle),
    {
      type: 'tabs',
      tabs: [
        {
          label: { en: 'Overview', ar: 'نظرة عامة' },
          fields: [
            { name: 'name', type: 'text', required: true, maxLength: 200 },
            { name: 'description', type: 'textarea', required: true, maxLength: 10_000 },
            ownershipField({ name: 'client', type: 'relationship', relationTo: 'users', required: true, index: true }),
            { name: 'projectType', type: 'relationship', relationTo: 'project-types', index: true },
            { name: 'progress', type: 'number', min: 0, max: 100, defaultValue: 0, required: true },
            {
              name: 'priority',
              type: 'select',
              defaultValue: 'medium',
              required: true,
              options: optionsOf(['low', 'medium', 'high', 'urgent']),
            },
            { name: 'features', type: 'text', hasMany: true, maxRows: 100, maxLength: 500 },
            { name: 'timeline', type: 'text', maxLength: 200 },
            { name: 'budgetRange', type: 'text', maxLength: 200 },
            currencyField({ required: false }),
            moneyField({ name: 'estimatedCost' }),
            moneyField({ name: 'finalCost' }),
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
            // Came from an account that was nobody's yet.
            systemField({
              name: 'isUnclaimed',
              type: 'checkbox',
              defaultValue: false,
              hidden: true,
              admin: { hidden: true },
            }),
          ],
        },
        part({ label: { en: 'Milestones', ar: 'المراحل' }, component: 'ProjectMilestones' }),
        part({ label: { en: 'Contracts', ar: 'العقود' }, component: 'ProjectContracts' }),
        part({ label: { en: 'Money', ar: 'المال' }, component: 'ProjectMoney' }),
        part({ label: { en: 'Files', ar: 'الملفات' }, component: 'ProjectFiles' }),
        part({ label: { en: 'Messages', ar: 'الرسائل' }, component: 'ProjectMessages' }),
        part({ label: { en: 'Activity', ar: 'النشاط' }, component: 'ProjectActivity' }),
      ],
    },
    systemField({ name: 'completedAt', type: 'date' }),
    systemField({ name: 'cancelledAt', type: 'date' }),
  ],
})

/** What belongs to a project and lies in other collections, in a tab of its own once the project is there. */
function part({ label, component }: { label: Label; component: string }): Tab {
  return {
    label,
    admin: { condition: (data) => data['id'] !== undefined },
    fields: [serverPart({ name: component, component })],
  }
}
