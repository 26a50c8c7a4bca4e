import type { CollectionConfig } from 'payload'
import { optionsOf } from '../src/fields/optionsOf.ts'
import { byNobody } from '../src/access/fieldAccess.ts'
import { readOnlyJsonField, systemField } from '../src/fields/systemField.ts'
import { defineCollection } from './defineCollection.ts'
import { groups } from './groups.ts'

/** The certificate under which a signature of a contract was made, and what its seal came to. Its key was used once and is kept nowhere. */
export const signerCertificates: CollectionConfig = defineCollection({
  slug: 'signer-certificates',
  labels: {
    singular: { en: 'Signer certificate', ar: 'شهادة موقِّع' },
    plural: { en: 'Signer certificates', ar: 'شهادات الموقِّعين' },
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
        description: {
          en: 'PAdES. B-B: no time-stamping authority is configured.',
          ar: 'وفق PAdES. ‏B-B: لم تُضبط جهة للختم الزمني.',
        },
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
