import type { CollectionConfig } from 'payload'
import { scopes } from '../src/domain/accounts/scopes.ts'
import { defineCollection } from './defineCollection.ts'

/** What admins' programs sign requests with, by `/api/admin/api-keys`. Only the hash of a key is stored. */
export const apiKeys: CollectionConfig = defineCollection({
  slug: 'api-keys',
  labels: { singular: 'API key', plural: 'API keys' },
  admin: { hidden: true },
  graphQL: false,
  audited: false,
  fields: [
    { name: 'user', type: 'relationship', relationTo: 'users', required: true, index: true },
    { name: 'name', type: 'text', required: true },
    { name: 'prefix', type: 'text', required: true },
    { name: 'keyHash', type: 'text', required: true, unique: true },
    {
      name: 'scopes',
      type: 'json',
      required: true,
      typescriptSchema: [() => ({ type: 'array', items: { type: 'string', enum: [...scopes] } })],
    },
    { name: 'expiresAt', type: 'date', required: true },
    { name: 'lastUsedAt', type: 'date' },
    { name: 'revokedAt', type: 'date' },
  ],
})
