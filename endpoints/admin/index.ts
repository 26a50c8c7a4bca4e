import type { PlatformEndpoint } from '../../src/http/defineEndpoint.ts'

/** The contract's rows under `/api/admin`. */
export const adminEndpoints: PlatformEndpoint[] = []
