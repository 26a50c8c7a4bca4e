import type { CollectionConfig, Tab } from 'payload'
import { optionsOf } from '../src/fields/optionsOf.ts'
import { mount } from '../src/http/defineEndpoint.ts'
import { projectEndpoints } from '../endpoints/projects/index.ts'
import { confirmAdminsProject } from '../hooks/projects/confirmAdminsProject.ts'
import { giveCostsCurrency } from '../hooks/projects/giveCostsCurrency.ts'
import { cleanPrintedFields } from '../hooks/shared/cleanPrintedFields.ts'
import { notifyOfChange } from '../hooks/projects/notifyOfChange.ts'
import { byAdmins } from '../src/access/fieldAccess.ts'
import type { Label } from '../src/i18n/translator.ts'
import { projectLifecycle } from '../src/domain/lifecycles/project.ts'
import { actionsField } from '../src/fields/actionsField.ts'
import { currencyField } from '../src/fields/currencyField.ts'
import { dayField } from '../src/fields/dayField.ts'
import { moneyField } from '../src/fields/moneyField.ts'
import { serverPart } from '../src/fields/serverField.ts'
import { statusField } from '../src/fields/statusField.ts'
import { ownershipField, systemField } from '../src/fields/systemField.ts'
import { defineCollection } from './defineCollection.ts'
import { groups } from './groups.ts'
import { labelFor } from '../src/i18n/translator.ts'

export const projects: CollectionConfig = defineCollection({
  slug: 'projects',
  labels: { singular: labelFor('collections.projects.singular'), plural: labelFor('collections.projects.plural') },
  admin: {
    useAsTitle: 'name',
    defaultColumns: ['name', 'client', 'status', 'progress', 'priority', 'deadline', 'assignedTo'],
    listSearchableFields: ['name', 'client'],
    group: groups.work,
  },
  indexes: [{ fields: ['client', 'createdAt'] }, { fields: ['status', 'createdAt'] }],
  endpoints: mount({ base: '/projects', endpoints: projectEndpoints }),
  hooks: {
    beforeValidate: [cleanPrintedFields(['name'])],
    beforeChange: [confirmAdminsProject, giveCostsCurrency],
    afterChange: [notifyOfChange],
  },
  fields: [
    actionsField('ProjectActions'),
    statusField(projectLifecycle),
    {
      type: 'tabs',
      tabs: [
        {
          label: labelFor('collections.projects.overview'),
          fields: [
            { name: 'name', type: 'text', required: true, maxLength: 200 },
            { name: 'description', type: 'textarea', required: true, maxLength: 10_000 },
            // People are invited on our own page, without a password.
            ownershipField({
              name: 'client',
              type: 'relationship',
              relationTo: 'users',
              required: true,
              index: true,
              admin: { allowCreate: false },
            }),
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
            currencyField({ required: false, with: ['estimatedCost', 'finalCost'] }),
            moneyField({ name: 'estimatedCost', writable: 'always' }),
            moneyField({ name: 'finalCost', writable: 'always' }),
            dayField({ name: 'startDate' }),
            dayField({ name: 'deadline', index: true }),
            {
              name: 'assignedTo',
              type: 'relationship',
              relationTo: 'users',
              index: true,
              filterOptions: { role: { equals: 'admin' } },
              access: { create: byAdmins, update: byAdmins },
              admin: { allowCreate: false },
            },
            systemField({ name: 'confirmedAt', type: 'date', index: true, admin: { hidden: true } }),
            // Created from an account whose address was not verified yet.
            systemField({
              name: 'isUnclaimed',
              type: 'checkbox',
              defaultValue: false,
              hidden: true,
              admin: { hidden: true },
            }),
          ],
        },
        part({ label: labelFor('collections.projects.milestones'), component: 'ProjectMilestones' }),
        part({ label: labelFor('collections.projects.contracts'), component: 'ProjectContracts' }),
        part({ label: labelFor('collections.projects.money'), component: 'ProjectMoney' }),
        part({ label: labelFor('collections.projects.files'), component: 'ProjectFiles' }),
        part({ label: labelFor('collections.projects.messages'), component: 'ProjectMessages' }),
        part({ label: labelFor('collections.projects.activity'), component: 'ProjectActivity' }),
      ],
    },
    systemField({ name: 'completedAt', type: 'date' }),
    systemField({ name: 'cancelledAt', type: 'date' }),
  ],
})

/** Rows of other collections that belong to a project, in a separate tab once the project exists. */
function part({ label, component }: { label: Label; component: string }): Tab {
  return {
    label,
    admin: { condition: (data) => data['id'] !== undefined },
    fields: [serverPart({ name: component, component })],
  }
}
