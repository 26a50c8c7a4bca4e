import { defineEndpoint } from '../../src/http/defineEndpoint.ts'
import { idParams, writeSchema } from '../../src/http/schemas.ts'
import { translatorOf } from '../../src/http/translatorOf.ts'
import { readVisible } from '../../src/workflows/shared/readVisible.ts'
import { changedProjectType } from './projectTypeSchemas.ts'

export const changeProjectType = defineEndpoint({
  method: 'put',
  path: '/admin/project-types/:id',
  summary: 'Change a kind of project, or take it off the offer',
  allow: 'admin',
  area: 'projects',
  params: idParams,
  row: ({ req, params }) => readVisible({ req, collection: 'project-types', id: params.id }),
  body: changedProjectType,
  answers: { 200: writeSchema('project-types') },
  errors: ['duplicate'],
  handle: async ({ req, params, body }) => ({
    body: {
      message: translatorOf(req)('answers.projectType.changed'),
      doc: await req.payload.update({
        collection: 'project-types',
        id: params.id,
        data: body,
        depth: 0,
        req,
        user: req.user,
        overrideAccess: false,
      }),
    },
  }),
})
