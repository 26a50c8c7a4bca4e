import type { PayloadRequest } from 'payload'
import { buffer } from 'node:stream/consumers'
import { storage } from '../../adapters/storage/storage.ts'
import { env } from '../../env.ts'
import { PlatformError } from '../../errors.ts'
import type { Media } from '../../payload-types.ts'

type ReadMediaArgs = { req: PayloadRequest; id: string | null }

/** The bytes of an image of the company; `undefined` when it or its file is gone. */
export async function readMedia({ req, id }: ReadMediaArgs): Promise<Uint8Array | undefined> {
  if (id === null) return undefined
  const picture = await req.payload.db.findOne<Media>({ collection: 'media', where: { id: { equals: id } }, req })
  if (!picture?.filename) return undefined
  try {
    // Where Payload stores the collection `media`: its folder, or its prefix in the bucket.
    const { stream } = await storage.read({ key: `${env.s3 ? 'media' : 'public'}/${picture.filename}` })
    return await buffer(stream)
  } catch (err) {
    if (err instanceof PlatformError && err.code === 'not_found') return undefined
    throw err
  }
}
