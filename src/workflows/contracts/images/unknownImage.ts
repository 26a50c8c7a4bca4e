import { failField, type PlatformError } from '../../../errors.ts'

/** `projectId` is null for a template. */
type UnknownImageArgs = { image: string; projectId: string | null }

/** 400 for an image that is not among those that the document may hold, and where to put it. */
export function unknownImage({ image, projectId }: UnknownImageArgs): PlatformError {
  const problem = projectId === null ? 'invalid_value.image_of_template' : 'invalid_value.image'
  return failField('content', problem, { image })
}
