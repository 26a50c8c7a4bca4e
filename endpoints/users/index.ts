import type { PlatformEndpoint } from '../../src/http/defineEndpoint.ts'

/** The contract's rows under `/api/users`. */
export const userEndpoints: PlatformEndpoint[] = []
