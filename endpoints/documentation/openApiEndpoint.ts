import { z } from 'zod'
import { env } from '../../src/env.ts'
import { defineEndpoint, type EndpointDescription, type PlatformEndpoint } from '../../src/http/defineEndpoint.ts'
import { buildOpenApi, type OpenApiDocument } from '../../src/http/openApi/buildOpenApi.ts'

/** `GET /api/openapi.json`, built once from the schemas that validate. */
export function openApiEndpoint(endpoints: () => EndpointDescription[]): PlatformEndpoint {
  let document: OpenApiDocument | undefined
  return defineEndpoint({
    method: 'get',
    path: '/openapi.json',
    summary: 'This document',
    allow: 'anyone',
    answers: { 200: z.looseObject({ openapi: z.string() }) },
    handle: async ({ req }) => {
      document ??= buildOpenApi({ config: req.payload.config, endpoints: endpoints(), serverUrl: env.backendUrl })
      return { body: document }
    },
  })
}
