import type { Texts } from '../texts/types.ts'
import { requireImage } from './requireImage.ts'
import { ProblemOfPortal } from './textOfError.ts'

const megabytes = 10
/** A document in a smaller image cannot be read. */
const minPixels = 400

type CheckImagesArgs<Name extends string> = { images: Record<Name, File | undefined>; t: Texts }

/** Refuses what the platform or its reviewers would refuse, before it is sent. */
export async function checkImages<Name extends string>({
  images,
  t,
}: CheckImagesArgs<Name>): Promise<Record<Name, Blob>> {
  const seen = new Set<string>()
  // The cast: the keys of a record are its names.
  for (const [name, given] of Object.entries(images) as [Name, File | undefined][]) {
    const image = requireImage({ image: given, path: name, megabytes, t })
    const sum = `${image.name} ${image.size} ${image.lastModified}`
    if (seen.has(sum)) throw new ProblemOfPortal(t.sameImage, name)
    seen.add(sum)
    if (name !== 'signature' && (await isSmall(image))) throw new ProblemOfPortal(t.imageTooSmall, name)
  }
  // Every one was seen above.
  return images as Record<Name, Blob>
}

/** HEIC, which most browsers cannot decode, is left to the platform. */
async function isSmall(image: Blob): Promise<boolean> {
  const bitmap = await createImageBitmap(image).catch(() => undefined)
  if (!bitmap) return false
  const { width, height } = bitmap
  bitmap.close()
  return Math.max(width, height) < minPixels
}
