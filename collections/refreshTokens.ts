import type { CollectionConfig } from 'payload'
import { defineCollection } from './defineCollection.ts'

/** One row for every refresh token ever issued in an active session. Only hashes are stored. */
export const refreshTokens: CollectionConfig = defineCollection({
  slug: 'refresh-tokens',
  labels: { singular: 'Refresh token', plural: 'Refresh tokens' },
  admin: { hidden: true },
  graphQL: false,
  audited: false,
  fields: [
    { name: 'session', type: 'relationship', relationTo: 'sessions', required: true, index: true },
    { name: 'tokenHash', type: 'text', required: true, unique: true },
    { name: 'usedAt', type: 'date' },
  ],
})
