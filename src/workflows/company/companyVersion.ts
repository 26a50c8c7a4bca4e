import type { PayloadRequest } from 'payload'
import { now } from '../../adapters/now.ts'
import { readCompany } from './readCompany.ts'

/** The version of the company's settings that a page shows; this moment where nobody has saved them yet. */
export async function companyVersion(req: PayloadRequest): Promise<string> {
  const { updatedAt } = await readCompany(req)
  return updatedAt ?? now().toISOString()
}
