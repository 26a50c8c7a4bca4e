import { z } from 'zod'
import { defineEndpoint } from '../../src/http/defineEndpoint.ts'
import { docSchema } from '../../src/http/schemas.ts'
import { readActiveTypes } from '../../src/workflows/projects/readActiveTypes.ts'

export const listTypes = defineEndpoint({
  method: 'get',
  path: '/projects/types',
  summary: 'The kinds of project that are offered',
  allow: 'anyone',
  answers: { 200: z.object({ docs: z.array(docSchema('project-types')) }) },
  handle: async ({ req }) => ({ body: { docs: await readActiveTypes(req) } }),
})
