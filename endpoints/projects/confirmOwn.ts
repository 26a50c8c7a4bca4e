import { z } from 'zod'
import { fail } from '../../src/errors.ts'
import { defineEndpoint } from '../../src/http/defineEndpoint.ts'
import { idParams } from '../../src/http/schemas.ts'
import { translatorOf } from '../../src/http/translatorOf.ts'
import { requireProven } from '../../src/workflows/auth/requireProven.ts'
import { confirmOwnProject } from '../../src/workflows/projects/confirmOwnProject.ts'
import { findUnconfirmed } from '../../src/workflows/projects/findUnconfirmed.ts'
import { submittedProject } from './schemas.ts'

export const confirmOwn = defineEndpoint({
  method: 'post',
  path: '/projects/:id/confirm',
  summary: 'Confirm a project that waits for your word, without its mailed link',
  allow: 'client',
  rateLimit: 'auth',
  params: idParams,
  row: async ({ req, params, user }) => {
    const [project] = await findUnconfirmed({ req, userId: user.id, id: params.id })
    if (!project) throw fail('not_found')
    return project
  },
  answers: { 200: z.object({ message: z.string(), doc: submittedProject }) },
  errors: ['not_found', 'email_not_verified'],
  handle: async ({ req, row, user }) => {
    requireProven(user)
    const { id, name, status } = await confirmOwnProject({ req, userId: user.id, projectId: row.id })
    return { body: { message: translatorOf(req)('answers.project.confirmed'), doc: { id, name, status } } }
  },
})
