import type { EndpointDescription, PlatformEndpoint } from '../../src/http/defineEndpoint.ts'
import { allEndpoints } from '../all.ts'
import { getDocs, getDocsAsset } from './docs.ts'
import { openApiEndpoint } from './openapi.ts'

/** The documentation of the API, which documents itself too. */
export const documentationEndpoints: PlatformEndpoint[] = [
  openApiEndpoint(() => describedEndpoints()),
  getDocs,
  getDocsAsset,
]

/** Every endpoint there is, as the documentation tells it. */
export function describedEndpoints(): EndpointDescription[] {
  return [...allEndpoints, ...documentationEndpoints].map(({ description }) => description)
}
