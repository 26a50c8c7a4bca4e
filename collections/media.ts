import type { CollectionConfig } from 'payload'
import { requireFile } from '../hooks/media/requireFile.ts'
import { scanUpload } from '../hooks/media/scanUpload.ts'
import { env } from '../src/env.ts'
import { fail } from '../src/errors.ts'
import { defineCollection } from './defineCollection.ts'
import { groups } from './groups.ts'
import { labelFor } from '../src/i18n/translator.ts'

/** Public images of the agency itself: its logo. Nothing of a client is stored here. */
export const media: CollectionConfig = defineCollection({
  slug: 'media',
  labels: { singular: labelFor('collections.media.singular'), plural: labelFor('collections.media.plural') },
  // Payload fetches the address that a request for a copy names.
  disableDuplicate: true,
  admin: { defaultColumns: ['filename', 'alt', 'createdAt'], group: groups.settings },
  upload: {
    staticDir: `${env.mediaDir}/public`,
    mimeTypes: ['image/png', 'image/jpeg', 'image/webp'],
    adminThumbnail: 'thumbnail',
    // The server fetches no address that somebody names, and gives nobody else the caller's cookies.
    pasteURL: false,
    externalFileHeaderFilter: (headers, about) => {
      if (about?.isSameOrigin !== true) throw fail('forbidden')
      return { cookie: headers['cookie'] ?? '' }
    },
    imageSizes: [{ name: 'thumbnail', width: 300 }],
    constructorOptions: { limitInputPixels: 40_000_000 },
  },
  hooks: { beforeOperation: [requireFile, scanUpload] },
  fields: [{ name: 'alt', type: 'text', required: true, maxLength: 200 }],
})
