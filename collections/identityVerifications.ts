import type { CollectionConfig } from 'payload'
import { identityVerificationLifecycle } from '../src/domain/lifecycles/identityVerification.ts'
import { reasonField } from '../src/fields/reasonField.ts'
import { statusField } from '../src/fields/statusField.ts'
import { ownershipField, readOnlyJsonField, systemField } from '../src/fields/systemField.ts'
import { defineCollection } from './defineCollection.ts'
import { groups } from './groups.ts'
import { labelFor } from '../src/i18n/translator.ts'

/** One submission of ID card and signature, with its decision. The images are sealed in storage. */
export const identityVerifications: CollectionConfig = defineCollection({
  slug: 'identity-verifications',
  labels: {
    singular: labelFor('collections.identityVerifications.singular'),
    plural: labelFor('collections.identityVerifications.plural'),
  },
  admin: {
    useAsTitle: 'submittedAt',
    defaultColumns: ['submittedAt', 'user', 'status', 'reviewedBy', 'reviewedAt', 'documentExpiresAt'],
    listSearchableFields: ['user'],
    group: groups.people,
  },
  indexes: [{ fields: ['user', 'createdAt'] }, { fields: ['status', 'submittedAt'] }],
  fields: [
    ownershipField({ name: 'user', type: 'relationship', relationTo: 'users', required: true, index: true }),
    statusField(identityVerificationLifecycle),
    systemField({ name: 'frontId', type: 'relationship', relationTo: 'project-files' }),
    systemField({ name: 'backId', type: 'relationship', relationTo: 'project-files' }),
    systemField({ name: 'signature', type: 'relationship', relationTo: 'project-files' }),
    systemField({ name: 'submittedAt', type: 'date', required: true }),
    systemField({ name: 'reviewedAt', type: 'date' }),
    systemField({ name: 'reviewedBy', type: 'relationship', relationTo: 'users' }),
    reasonField({ name: 'rejectionReason', type: 'textarea' }),
    systemField({
      name: 'documentType',
      type: 'text',
      admin: { components: { Cell: '/src/admin/parts/StatusCell.tsx#StatusCell' } },
    }),
    systemField({ name: 'documentExpiresAt', type: 'date', index: true }),
    systemField({ name: 'lastReminderDays', type: 'number', admin: { hidden: true } }),
    readOnlyJsonField({ name: 'imageSha256', type: 'json' }),
    systemField({ name: 'imagesShreddedAt', type: 'date' }),
  ],
})
