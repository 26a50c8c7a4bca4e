import type { PayloadRequest } from 'payload'
import type { ProjectFile } from '../../src/payload-types.ts'

/**
 * The document of a file whose bytes the caller may read: the collection's policy knows neither messages nor avatars.
 */
export async function readFileDoc({ req, id }: { req: PayloadRequest; id: string }): Promise<ProjectFile> {
  return req.payload.findByID({ collection: 'project-files', id, depth: 0, req, overrideAccess: true })
}
