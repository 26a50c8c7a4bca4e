import type { CollectionConfig } from 'payload'
import { optionsOf } from '../src/fields/optionsOf.ts'
import { linkSeconds } from '../src/domain/accounts/sessions.ts'
import { defineCollection } from './defineCollection.ts'

/**
 * What a mailed link authorizes. The secret is derived from the row's id and the server's key; only its hash is stored.
 */
export const authTokens: CollectionConfig = defineCollection({
  slug: 'auth-tokens',
  labels: { singular: 'Link', plural: 'Links' },
  admin: { hidden: true },
  graphQL: false,
  audited: false,
  indexes: [{ fields: ['user', 'purpose'] }],
  fields: [
    { name: 'purpose', type: 'select', required: true, options: optionsOf(Object.keys(linkSeconds)) },
    { name: 'user', type: 'relationship', relationTo: 'users', required: true, index: true },
    { name: 'project', type: 'relationship', relationTo: 'projects' },
    { name: 'email', type: 'text', required: true },
    // The address that the account has once the link is used.
    { name: 'newEmail', type: 'text', index: true },
    // What the sender of the submission entered: the owner's profile, once the owner uses the link.
    { name: 'contact', type: 'json' },
    { name: 'tokenHash', type: 'text', required: true, unique: true },
    { name: 'expiresAt', type: 'date', required: true, index: true },
    { name: 'usedAt', type: 'date' },
  ],
})
