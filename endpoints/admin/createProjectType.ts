import { defineEndpoint } from '../../src/http/defineEndpoint.ts'
import { writeSchema } from '../../src/http/schemas.ts'
import { translatorOf } from '../../src/http/translatorOf.ts'
import { newProjectType } from './projectTypeSchemas.ts'

export const createProjectType = defineEndpoint({
  method: 'post',
  path: '/admin/project-types',
  summary: 'Make a kind of project; its name is its own',
  allow: 'admin',
  area: 'projects',
  body: newProjectType,
  answers: { 201: writeSchema('project-types') },
  errors: ['duplicate'],
  handle: async ({ req, body: { isActive = true, ...body } }) => ({
    status: 201,
    body: {
      message: translatorOf(req)('answers.projectType.created'),
      doc: await req.payload.create({
        collection: 'project-types',
        data: { ...body, isActive },
        depth: 0,
        req,
        user: req.user,
        overrideAccess: false,
      }),
    },
  }),
})
