import type { CollectionConfig } from 'payload'
import { scanUpload } from '../hooks/media/scanUpload.ts'
import { env } from '../src/env.ts'
import { defineCollection } from './defineCollection.ts'
import { groups } from './groups.ts'
import { labelFor } from '../src/i18n/translator.ts'

/** Public images of the agency itself: its logo. Nothing of a client is stored here. */
export const media: CollectionConfig = defineCollection({
  slug: 'media',
  labels: { singular: labelFor('collections.media.singular'), plural: labelFor('collections.media.plural') },
  admin: { defaultColumns: ['filename', 'alt', 'createdAt'], group: groups.settings },
  upload: {
    staticDir: `${env.mediaDir}/public`,
    mimeTypes: ['image/png', 'image/jpeg', 'image/webp'],
    adminThumbnail: 'thumbnail',
    imageSizes: [{ name: 'thumbnail', width: 300 }],
    constructorOptions: { limitInputPixels: 40_000_000 },
  },
  hooks: { beforeOperation: [scanUpload] },
  fields: [{ name: 'alt', type: 'text', required: true, maxLength: 200 }],
})
