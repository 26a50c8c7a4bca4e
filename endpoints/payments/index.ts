import type { PlatformEndpoint } from '../../src/http/defineEndpoint.ts'

/** The contract's rows under `/api/payments`. */
export const paymentEndpoints: PlatformEndpoint[] = []
