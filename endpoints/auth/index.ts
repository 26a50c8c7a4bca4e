import type { PlatformEndpoint } from '../../src/http/defineEndpoint.ts'
import { login } from './login.ts'
import { register } from './register.ts'
import { verifyEmail } from './verifyEmail.ts'

/** The contract's rows under `/api/auth`. */
export const authEndpoints: PlatformEndpoint[] = [register, login, verifyEmail]
