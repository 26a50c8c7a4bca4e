import type { PayloadRequest } from 'payload'
import type { ProjectType } from '../../payload-types.ts'

/** What a visitor may choose from, by name. An admin sees the same list here. */
export async function readActiveTypes(req: PayloadRequest): Promise<ProjectType[]> {
  const { docs } = await req.payload.find({
    collection: 'project-types',
    where: { isActive: { equals: true } },
    sort: 'name',
    limit: 200,
    pagination: false,
    depth: 0,
    req,
    overrideAccess: true,
  })
  return docs
}
