import type { Where } from 'payload'
import { z } from 'zod'
import { accountLifecycle } from '../../src/domain/lifecycles/account.ts'
import { defineEndpoint } from '../../src/http/defineEndpoint.ts'
import { answerList, listQuery } from '../../src/http/list.ts'
import { listSchema, userSchema } from '../../src/http/schemas.ts'
import { searchText } from '../../src/http/searchText.ts'
import { verificationStatuses } from '../../src/workflows/identity/readVerificationStatus.ts'

const searchedFields = ['email', 'firstName', 'lastName', 'company'] as const

export const listUsers = defineEndpoint({
  method: 'get',
  path: '/admin/users',
  summary: 'Users, newest first: searched in address, names and company, filtered by role, status and identity',
  allow: 'admin',
  area: 'people',
  query: listQuery.extend({
    search: searchText.optional(),
    role: z.enum(['admin', 'client']).optional(),
    status: z.enum(accountLifecycle.states).optional(),
    identityStatus: z.enum(verificationStatuses).optional(),
  }),
  answers: { 200: listSchema(userSchema) },
  handle: ({ req, query }) => {
    const { search, role, status, identityStatus } = query
    const filters = Object.entries({ role, status, identityStatus }).filter(([, value]) => value !== undefined)
    const where: Where = {
      and: [...searchWords(search), ...filters.map(([name, value]) => ({ [name]: { equals: value } }))],
    }
    return answerList({ req, collection: 'users', also: where, sort: '-createdAt' })
  },
})

/** Every word must be somewhere in the row. */
function searchWords(search = ''): Where[] {
  const words = search.split(/\s+/).filter((word) => word !== '')
  return words.map((word) => ({ or: searchedFields.map((name) => ({ [name]: { contains: word } })) }))
}
