import type { PayloadRequest } from 'payload'
import { checkPersonalPassword } from '../../domain/accounts/passwords.ts'
import { failFields } from '../../errors.ts'
import { readCompany } from '../company/readCompany.ts'

type Owner = {
  email?: string | null | undefined
  firstName?: string | null | undefined
  lastName?: string | null | undefined
  company?: string | null | undefined
}

type RefuseGuessableArgs = { req: PayloadRequest; password: string; owner: Owner }

/** 400 for a new password that is little more than the address or names of its owner, or the agency's name. */
export async function refuseGuessable({ req, password, owner }: RefuseGuessableArgs): Promise<void> {
  const { email, firstName, lastName, company } = owner
  const agency = await readCompany(req)
  const known = [email, firstName, lastName, company, agency.name, agency.legalName]
  const problem = checkPersonalPassword({ password, known })
  if (problem) throw failFields([{ path: 'password', problem }])
}
