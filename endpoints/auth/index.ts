import type { PlatformEndpoint } from '../../src/http/defineEndpoint.ts'
import { login } from './login.ts'

/** The contract's rows under `/api/auth`. */
export const authEndpoints: PlatformEndpoint[] = [login]
