import type { PlatformEndpoint } from '../../src/http/defineEndpoint.ts'

/** The contract's rows under `/api/projects`. */
export const projectEndpoints: PlatformEndpoint[] = []
