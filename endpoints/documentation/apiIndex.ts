import { z } from 'zod'
import { env } from '../../src/env.ts'
import { fail } from '../../src/errors.ts'
import { defineEndpoint } from '../../src/http/defineEndpoint.ts'

const doors = {
  documentation: '/api/docs',
  openapi: '/api/openapi.json',
  graphql: '/api/graphql',
  health: '/api/health',
  company: '/api/company',
} as const

export const apiIndex = defineEndpoint({
  method: 'get',
  path: '/',
  summary: 'Where the documentation of this API and its first doors are',
  allow: 'anyone',
  answers: { 200: z.record(z.enum(['name', ...Object.keys(doors)]), z.string()) },
  errors: ['not_found'],
  handle: async ({ req }) => {
    // Payload takes `/api/globals` without a name for the same path.
    if (!/^\/api\/?$/.test(new URL(req.url ?? '', env.backendUrl).pathname)) throw fail('not_found')
    const addresses = Object.entries(doors).map(([name, path]) => [name, `${env.backendUrl}${path}`])
    return { body: { name: 'AlphaZee Client Platform', ...Object.fromEntries(addresses) } }
  },
})
