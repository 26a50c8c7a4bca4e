import { expect, test } from '@jest/globals'
import type { CollectionConfig, Config } from 'payload'
import { mediaStoragePlugin } from '../../src/adapters/storage/mediaStoragePlugin.ts'

const s3 = {
  bucket: 'files',
  region: 'us-east-1',
  accessKeyId: 'a',
  secretAccessKey: 'b',
  endpoint: 'http://127.0.0.1:1',
}

async function mediaWith(settings: Parameters<typeof mediaStoragePlugin>[0]): Promise<CollectionConfig> {
  const media: CollectionConfig = { slug: 'media', upload: true, fields: [{ name: 'alt', type: 'text' }] }
  const [plugin] = mediaStoragePlugin(settings)
  // The plugin reads the collections alone; a whole configuration needs a database.
  const config = (await plugin?.({ collections: [media] } as unknown as Config)) as Config
  return config.collections?.find(({ slug }) => slug === 'media') ?? media
}

const columnsOf = ({ fields }: CollectionConfig) =>
  fields.flatMap((field) => ('name' in field ? [field.name] : [])).sort()

test('media lie in the bucket where there is one, and in the folder where not', async () => {
  expect((await mediaWith({ s3 })).upload).toMatchObject({ disableLocalStorage: true })
  expect((await mediaWith({})).upload).toBe(true)
})

test('the columns of media are the same with and without a bucket', async () => {
  expect(columnsOf(await mediaWith({ s3 }))).toEqual(columnsOf(await mediaWith({})))
})
