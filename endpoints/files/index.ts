import type { PlatformEndpoint } from '../../src/http/defineEndpoint.ts'

/** The contract's rows under `/api/files`. */
export const fileEndpoints: PlatformEndpoint[] = []
