import sharp, { type Sharp, type SharpOptions } from 'sharp'
import { PlatformError, fail } from '../../errors.ts'
import { heavyAtOnce } from '../heavyAtOnce.ts'
import type { RawImage } from './heif/types.ts'
import { limitConcurrency } from './limitConcurrency.ts'

/** More than a face, a card or a signature needs; a few kilobytes of PNG can claim more than memory holds. */
export const MAX_PIXELS = 40_000_000
/**
 * Cameras of telephones have 108 million, and a JPEG is shrunk while it is decoded. Not a progressive one, which is all
 * in memory first.
 */
const MAX_JPEG_PIXELS = 110_000_000
/** Per image, in seconds. */
const TIMEOUT_SECONDS = 20

/** One thread an image and no cache, so that images leave room for requests. */
sharp.concurrency(1)
sharp.cache(false)
const run = limitConcurrency({ running: heavyAtOnce, waiting: 64 })

/** A file, or bytes, or pixels, or what reads them when it is their turn. */
type Source = string | Uint8Array | RawImage
export type ImageSource = Source | (() => Promise<Source>)

type WithImageArgs<Result> = { source: ImageSource; maxPixels?: number; work: (image: Sharp) => Promise<Result> }

/**
 * Decodes with limits: more than `maxPixels` is `too_large` by the header alone, before anything is decoded; what is
 * damaged or cut off is `unreadable_file`. Of an animation the first frame counts. `work` must decode the whole image
 * to be sure of it, and shrink it where it is a JPEG: those may have 110 megapixels.
 */
export async function withImage<Result>({
  source,
  maxPixels = MAX_PIXELS,
  work,
}: WithImageArgs<Result>): Promise<Result> {
  return run(async () => {
    const input = typeof source === 'function' ? await source() : source
    try {
      const { width, height, format, isProgressive } = await open(input, { limitInputPixels: false }).metadata()
      const isShrunk = format === 'jpeg' && !isProgressive && maxPixels === MAX_PIXELS
      const limitInputPixels = isShrunk ? MAX_JPEG_PIXELS : maxPixels
      if (width * height > limitInputPixels) throw fail('too_large', { maxPixels: limitInputPixels })
      const image = open(input, { limitInputPixels, failOn: 'error', pages: 1 })
      return await work(image.timeout({ seconds: TIMEOUT_SECONDS }))
    } catch (error) {
      if (error instanceof PlatformError) throw error
      const failure = fail('unreadable_file')
      failure.cause = error
      throw failure
    }
  })
}

function open(input: Source, options: SharpOptions): Sharp {
  if (typeof input === 'string' || input instanceof Uint8Array) return sharp(input, options)
  const { data, ...raw } = input
  return sharp(data, { ...options, raw })
}
