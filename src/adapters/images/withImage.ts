import sharp, { type Sharp } from 'sharp'
import { PlatformError, fail } from '../../errors.ts'
import { limitConcurrency } from './limitConcurrency.ts'

/** More than a face, a card or a signature needs; a few kilobytes of PNG can claim more than memory holds. */
export const MAX_PIXELS = 40_000_000
/** Per image, in seconds. */
const TIMEOUT_SECONDS = 20

/** One thread an image and no cache, so that images leave room for requests. */
sharp.concurrency(1)
sharp.cache(false)
const run = limitConcurrency({ running: 2, waiting: 64 })

/**
 * Decodes with limits: more than `maxPixels` is `too_large` by the header alone, before anything is decoded; what is damaged or cut off is
 * `unreadable_file`. Of an animation the first frame counts. `work` must decode the whole image to be sure of it.
 */
export async function withImage<Result>({
  source,
  maxPixels = MAX_PIXELS,
  work,
}: {
  /** A file, or bytes, or what reads them when it is their turn. */
  source: string | Uint8Array | (() => Promise<Uint8Array>)
  maxPixels?: number
  work: (image: Sharp) => Promise<Result>
}): Promise<Result> {
  return run(async () => {
    const input = typeof source === 'function' ? await source() : source
    try {
      const { width, height } = await sharp(input, { limitInputPixels: false }).metadata()
      if (width * height > maxPixels) throw fail('too_large', { maxPixels })
      const image = sharp(input, { limitInputPixels: maxPixels, failOn: 'error', pages: 1 })
      return await work(image.timeout({ seconds: TIMEOUT_SECONDS }))
    } catch (error) {
      if (error instanceof PlatformError) throw error
      const failure = fail('unreadable_file')
      failure.cause = error
      throw failure
    }
  })
}
