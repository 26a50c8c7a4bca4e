import type { CollectionConfig } from 'payload'
import { optionsOf } from '../src/fields/optionsOf.ts'
import { byNobody } from '../src/access/fieldAccess.ts'
import { readOnlyJsonField, systemField } from '../src/fields/systemField.ts'
import { defineCollection } from './defineCollection.ts'
import { groups } from './groups.ts'
import { labelFor } from '../src/i18n/translator.ts'

/**
 * The certificate of a contract signature, and the outcome of its seal. Its key was used once and is stored nowhere.
 */
export const signerCertificates: CollectionConfig = defineCollection({
  slug: 'signer-certificates',
  labels: {
    singular: labelFor('collections.signerCertificates.singular'),
    plural: labelFor('collections.signerCertificates.plural'),
  },
  admin: {
    useAsTitle: 'subject',
    defaultColumns: ['subject', 'contract', 'party', 'level', 'notBefore', 'revokedAt'],
    listSearchableFields: ['subject', 'serialNumber', 'contract'],
    group: groups.records,
  },
  audited: false,
  fields: [
    systemField({ name: 'contract', type: 'relationship', relationTo: 'contracts', required: true, index: true }),
    {
      name: 'party',
      type: 'select',
      required: true,
      options: optionsOf(['client', 'agency']),
      access: { create: byNobody, update: byNobody },
    },
    systemField({ name: 'signature', type: 'relationship', relationTo: 'contract-signatures', required: true }),
    systemField({ name: 'serialNumber', type: 'text', required: true, unique: true }),
    systemField({ name: 'authoritySerialNumber', type: 'text', required: true, index: true }),
    systemField({ name: 'subject', type: 'text', required: true }),
    systemField({ name: 'notBefore', type: 'date', required: true }),
    systemField({ name: 'notAfter', type: 'date', required: true }),
    systemField({ name: 'certificate', type: 'textarea', required: true }),
    {
      name: 'level',
      type: 'select',
      required: true,
      options: optionsOf(['B-B', 'B-T', 'B-LT', 'B-LTA']),
      access: { create: byNobody, update: byNobody },
      admin: {
        readOnly: true,
        description: labelFor('collections.signerCertificates.level'),
      },
    },
    systemField({ name: 'stampedAt', type: 'date' }),
    readOnlyJsonField({ name: 'revocationData', type: 'json' }),
    systemField({ name: 'shortfall', type: 'textarea' }),
    systemField({ name: 'revokedAt', type: 'date' }),
    systemField({ name: 'revocationReason', type: 'text' }),
  ],
  indexes: [{ fields: ['contract', 'party'], unique: true }],
})
