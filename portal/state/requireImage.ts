import type { Texts } from '../texts/types.ts'
import { ProblemOfPortal } from './textOfError.ts'

const types = /^image\/(jpeg|png|webp|heic|heif)$/

type RequireImageArgs = { image: File | undefined; path: string; megabytes: number; t: Texts }

/** The image, unless the platform would refuse its type or size. The platform decides by the bytes. */
export function requireImage({ image, path, megabytes, t }: RequireImageArgs): File {
  if (!image || !types.test(image.type)) throw new ProblemOfPortal(t.notAnImage, path)
  if (image.size > megabytes * 1024 * 1024) throw new ProblemOfPortal(t.imageTooLarge(megabytes), path)
  return image
}
