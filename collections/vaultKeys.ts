import type { CollectionConfig } from 'payload'
import { optionsOf } from '../src/fields/optionsOf.ts'
import { defineCollection } from './defineCollection.ts'

/**
 * A key that seals one person's sensitive files: one for each identity check, one for all of their contract signatures.
 * It is stored wrapped under the master key. Without it nothing it sealed opens again: destroying it shreds the files,
 * wherever copies of them are.
 */
export const vaultKeys: CollectionConfig = defineCollection({
  slug: 'vault-keys',
  labels: { singular: 'Vault key', plural: 'Vault keys' },
  admin: { hidden: true },
  audited: false,
  fields: [
    { name: 'user', type: 'relationship', relationTo: 'users', required: true, index: true },
    { name: 'purpose', type: 'select', required: true, options: optionsOf(['identity', 'contract_signature']) },
    { name: 'verification', type: 'relationship', relationTo: 'identity-verifications', index: true },
    { name: 'wrappedKey', type: 'text', hidden: true },
    { name: 'masterKeyId', type: 'text', index: true },
    { name: 'destroyedAt', type: 'date' },
    { name: 'destroyReason', type: 'select', options: optionsOf(['retention', 'erased']) },
  ],
})
