import type { EndpointDescription, PlatformEndpoint } from '../../src/http/defineEndpoint.ts'
import { allEndpoints } from '../all.ts'
import { apiIndex } from './apiIndex.ts'
import { getDocs, getDocsAsset } from './docs.ts'
import { openApiEndpoint } from './openApiEndpoint.ts'

/** The API documentation, which documents itself too. */
export const documentationEndpoints: PlatformEndpoint[] = [
  apiIndex,
  openApiEndpoint(() => describedEndpoints()),
  getDocs,
  getDocsAsset,
]

/** Every endpoint, as the documentation lists it. */
export function describedEndpoints(): EndpointDescription[] {
  return [...allEndpoints, ...documentationEndpoints].map(({ description }) => description)
}
