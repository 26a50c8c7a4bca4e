import type { CollectionConfig } from 'payload'
import { optionsOf } from '../src/fields/optionsOf.ts'
import { defineCollection } from './defineCollection.ts'

/** A sign-in on one device. Stored beside the user, not in their row: ten parallel sign-ins leave ten sessions. */
export const sessions: CollectionConfig = defineCollection({
  slug: 'sessions',
  labels: { singular: 'Session', plural: 'Sessions' },
  admin: { hidden: true },
  graphQL: false,
  audited: false,
  indexes: [{ fields: ['user', 'endedAt'] }],
  fields: [
    { name: 'user', type: 'relationship', relationTo: 'users', required: true, index: true },
    { name: 'userAgent', type: 'text' },
    { name: 'address', type: 'text' },
    { name: 'lastUsedAt', type: 'date', required: true },
    { name: 'expiresAt', type: 'date', required: true, index: true },
    { name: 'endedAt', type: 'date' },
    {
      name: 'endReason',
      type: 'select',
      options: optionsOf([
        'logout',
        'ended_by_user',
        'password_changed',
        'password_reset',
        'refresh_replayed',
        'erased',
        'suspended',
        'ended_by_admin',
      ]),
    },
  ],
})
