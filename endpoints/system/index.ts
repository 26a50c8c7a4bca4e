import type { PlatformEndpoint } from '../../src/http/defineEndpoint.ts'

/** The contract's rows under `/api/system`. */
export const systemEndpoints: PlatformEndpoint[] = []
