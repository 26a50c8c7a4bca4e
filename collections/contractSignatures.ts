import type { CollectionConfig } from 'payload'
import { optionsOf } from '../src/fields/optionsOf.ts'
import { byOwnSigner } from '../src/access/fieldAccess.ts'
import { systemField } from '../src/fields/systemField.ts'
import { defineCollection } from './defineCollection.ts'
import { groups } from './groups.ts'
import { labelFor } from '../src/i18n/translator.ts'

/** A signature with all of its evidence. Never changed, never deleted. */
export const contractSignatures: CollectionConfig = defineCollection({
  slug: 'contract-signatures',
  labels: {
    singular: labelFor('collections.contractSignatures.singular'),
    plural: labelFor('collections.contractSignatures.plural'),
  },
  admin: {
    useAsTitle: 'signerName',
    defaultColumns: ['signerName', 'contract', 'party', 'method', 'signedAt'],
    listSearchableFields: ['signerName', 'signerEmail', 'contract'],
    group: groups.records,
  },
  audited: false,
  fields: [
    systemField({ name: 'contract', type: 'relationship', relationTo: 'contracts', required: true, index: true }),
    systemField({ name: 'client', type: 'relationship', relationTo: 'users', required: true, index: true }),
    {
      name: 'party',
      type: 'select',
      required: true,
      options: optionsOf(['client', 'agency']),
      access: { create: () => false, update: () => false },
    },
    systemField({ name: 'signer', type: 'relationship', relationTo: 'users', required: true }),
    systemField({ name: 'signerName', type: 'text', required: true }),
    systemField({ name: 'signerEmail', type: 'text', required: true }),
    systemField({ name: 'emailVerifiedAt', type: 'date' }),
    systemField({ name: 'identityVerification', type: 'relationship', relationTo: 'identity-verifications' }),
    {
      name: 'method',
      type: 'select',
      required: true,
      options: optionsOf(['drawn', 'typed', 'approved']),
      access: { create: () => false, update: () => false },
    },
    systemField({ name: 'typedName', type: 'text' }),
    systemField({ name: 'nameConfirmed', type: 'checkbox' }),
    systemField({ name: 'image', type: 'relationship', relationTo: 'project-files' }),
    systemField({ name: 'consentText', type: 'textarea' }),
    systemField({ name: 'consentVersion', type: 'text' }),
    systemField({ name: 'consentLocale', type: 'text' }),
    systemField({ name: 'consentSha256', type: 'text' }),
    systemField({ name: 'documentSha256', type: 'text', required: true }),
    systemField({ name: 'address', type: 'text', access: { read: byOwnSigner } }),
    systemField({ name: 'userAgent', type: 'text', access: { read: byOwnSigner } }),
    systemField({ name: 'signedAt', type: 'date', required: true }),
  ],
  indexes: [{ fields: ['contract', 'party'], unique: true }],
})
