import { z } from 'zod'
import { defineEndpoint } from '../../src/http/defineEndpoint.ts'
import { translatorOf } from '../../src/http/translatorOf.ts'
import { confirmByLink } from '../../src/workflows/projects/confirmByLink.ts'
import { submittedProject } from './schemas.ts'

export const confirm = defineEndpoint({
  method: 'post',
  path: '/projects/confirm',
  summary: 'Confirm a project that was submitted under a known address',
  allow: 'anyone',
  rateLimit: 'auth',
  body: z.object({ token: z.string().min(1).max(500) }),
  answers: { 200: z.object({ message: z.string(), doc: submittedProject }) },
  errors: ['link_expired'],
  handle: async ({ req, body }) => {
    const { id, name, status } = await confirmByLink({ req, token: body.token })
    return { body: { message: translatorOf(req)('answers.project.confirmed'), doc: { id, name, status } } }
  },
})
