import type { PayloadRequest } from 'payload'
import type { Company } from '../../payload-types.ts'

/**
 * The agency's own data, its defaults included. Workflows print it on documents for every caller, so no access rule
 * applies.
 */
export async function readCompany(req: PayloadRequest): Promise<Company> {
  return req.payload.findGlobal({ slug: 'company', depth: 0, overrideAccess: true, req })
}
