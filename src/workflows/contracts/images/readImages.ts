import type { PayloadRequest } from 'payload'
import { buffer } from 'node:stream/consumers'
import { shrinkForPage, type PageImage } from '../../../adapters/images/shrinkForPage.ts'
import {
  contractImageLimits,
  contractImagesIn,
  contractImageTypes,
  imageKey,
} from '../../../domain/contracts/contractImages.ts'
import type { LexicalState } from '../../../domain/contracts/lexical.ts'
import { failField, PlatformError } from '../../../errors.ts'
import { readMedia } from '../../company/readMedia.ts'
import { openFile } from '../../files/openFile.ts'
import { findImage, type FoundImage } from './findImage.ts'
import { unknownImage } from './unknownImage.ts'

/** The images of a document by `imageKey`, as a page prints them. */
export type PageImages = Record<string, PageImage>

type Reading = { req: PayloadRequest; content: LexicalState; projectId: string | null }

const megabyte = 1024 * 1024

/**
 * Reads the images of a contract as its PDF prints them. 400 that names the image for one that is neither of the
 * company nor a file of the project, of another type, too large, damaged, or not scanned yet: nothing is left out
 * silently.
 */
export async function readImages({ req, content, projectId }: Reading): Promise<PageImages> {
  const images = contractImagesIn(content)
  const { count, totalBytes } = contractImageLimits
  if (images.length > count) throw failField('content', 'too_long.images', { maximum: count })
  const read: PageImages = {}
  let bytes = 0
  for (const image of images) {
    const key = imageKey(image)
    if (read[key]) continue
    const found = await findImage({ req, image, projectId })
    if (!found) throw unknownImage({ image: image.alt === '' ? image.id : image.alt, projectId })
    const page = await readImage({ req, found, projectId })
    read[key] = page
    bytes += page.bytes.byteLength
    if (bytes > totalBytes) throw failField('content', 'too_large.images', { maximum: totalBytes / megabyte })
  }
  return read
}

type ReadImageArgs = { req: PayloadRequest; found: FoundImage; projectId: string | null }

async function readImage({ req, found, projectId }: ReadImageArgs): Promise<PageImage> {
  const { name: image, mimeType, sizeBytes } = found
  if (!contractImageTypes.includes(mimeType)) throw failField('content', 'invalid_value.image_type', { image })
  if (sizeBytes > contractImageLimits.bytes)
    throw failField('content', 'too_large.image', { image, maximum: contractImageLimits.bytes / megabyte })
  try {
    const bytes = await bytesOf({ req, found })
    if (!bytes) throw unknownImage({ image, projectId })
    return await shrinkForPage(bytes)
  } catch (err) {
    throw (err instanceof PlatformError && refusalOf({ error: err, image, projectId })) || err
  }
}

async function bytesOf({ req, found: { id, file } }: { req: PayloadRequest; found: FoundImage }) {
  if (file === null) return readMedia({ req, id })
  return buffer(await openFile({ req, file: { ...file, sealed: false } }))
}

type RefusalOfArgs = { error: PlatformError; image: string; projectId: string | null }

/** What the reader of a file says, as a problem of the contract's text. */
function refusalOf({ error: { code }, image, projectId }: RefusalOfArgs): PlatformError | undefined {
  if (code === 'file_not_scanned' || code === 'file_infected')
    return failField('content', 'invalid_value.image_scan', { image })
  if (code === 'too_large') return failField('content', 'too_large.image_pixels', { image })
  if (code === 'unreadable_file') return failField('content', 'invalid_value.image_damaged', { image })
  if (code === 'unsupported_type') return failField('content', 'invalid_value.image_type', { image })
  return code === 'not_found' ? unknownImage({ image, projectId }) : undefined
}
