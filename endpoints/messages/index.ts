import type { PlatformEndpoint } from '../../src/http/defineEndpoint.ts'

/** The contract's rows under `/api/messages`. */
export const messageEndpoints: PlatformEndpoint[] = []
