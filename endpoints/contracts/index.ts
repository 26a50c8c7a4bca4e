import type { PlatformEndpoint } from '../../src/http/defineEndpoint.ts'

/** The contract's rows under `/api/contracts`. */
export const contractEndpoints: PlatformEndpoint[] = []
