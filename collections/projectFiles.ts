import type { CollectionConfig } from 'payload'
import { optionsOf } from '../src/fields/optionsOf.ts'
import { systemField } from '../src/fields/systemField.ts'
import { defineCollection } from './defineCollection.ts'
import { groups } from './groups.ts'
import { labelFor } from '../src/i18n/translator.ts'

/**
 * Every stored object of the platform: no bytes without a row here. `path` is the key in storage, chosen by the
 * platform. Only files with `scanStatus` `clean` or `not_required` can be opened; of an `infected` one only the row is
 * stored.
 */
export const projectFiles: CollectionConfig = defineCollection({
  slug: 'project-files',
  labels: {
    singular: labelFor('collections.projectFiles.singular'),
    plural: labelFor('collections.projectFiles.plural'),
  },
  admin: {
    useAsTitle: 'filename',
    defaultColumns: ['filename', 'kind', 'project', 'uploadedBy', 'size', 'createdAt'],
    listSearchableFields: ['filename', 'project', 'uploadedBy'],
    group: groups.work,
  },
  indexes: [{ fields: ['project', 'createdAt'] }, { fields: ['owner', 'createdAt'] }],
  fields: [
    systemField({ name: 'path', type: 'text', required: true, unique: true }),
    {
      name: 'kind',
      type: 'select',
      required: true,
      index: true,
      options: optionsOf([
        'project',
        'general',
        'avatar',
        'identity_front',
        'identity_back',
        'identity_signature',
        'contract',
        'contract_signature',
        'invoice',
      ]),
      access: { create: () => false, update: () => false },
    },
    systemField({ name: 'filename', type: 'text', required: true }),
    systemField({ name: 'mimeType', type: 'text', required: true }),
    systemField({ name: 'charset', type: 'text' }),
    systemField({ name: 'size', type: 'number', required: true }),
    systemField({ name: 'sha256', type: 'text', required: true }),
    systemField({ name: 'description', type: 'textarea' }),
    systemField({ name: 'owner', type: 'relationship', relationTo: 'users', index: true }),
    systemField({ name: 'uploadedBy', type: 'relationship', relationTo: 'users', index: true }),
    systemField({ name: 'project', type: 'relationship', relationTo: 'projects', index: true }),
    systemField({ name: 'contract', type: 'relationship', relationTo: 'contracts', index: true }),
    systemField({ name: 'vaultKey', type: 'relationship', relationTo: 'vault-keys', index: true, hidden: true }),
    systemField({ name: 'sealed', type: 'checkbox', defaultValue: false, admin: { hidden: true } }),
    {
      name: 'scanStatus',
      type: 'select',
      required: true,
      defaultValue: 'not_required',
      index: true,
      options: optionsOf(['not_required', 'pending', 'clean', 'infected']),
      access: { create: () => false, update: () => false },
      admin: { readOnly: true },
    },
    systemField({ name: 'scannedAt', type: 'date' }),
    systemField({ name: 'malware', type: 'text' }),
    // Hidden with its project until the owner of the address confirms it.
    systemField({ name: 'withheldAt', type: 'date', hidden: true, admin: { hidden: true } }),
  ],
})
