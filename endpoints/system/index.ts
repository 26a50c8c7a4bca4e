import type { PlatformEndpoint } from '../../src/http/defineEndpoint.ts'
import { getHealth } from './health.ts'

/** The contract's rows under `/api/system`. */
export const systemEndpoints: PlatformEndpoint[] = [getHealth]
