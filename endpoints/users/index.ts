import type { PlatformEndpoint } from '../../src/http/defineEndpoint.ts'
import { nativeLogin } from './nativeLogin.ts'
import { nativeLogout } from './nativeLogout.ts'
import { nativeRefresh } from './nativeRefresh.ts'

/** The contract's rows under `/api/users`. */
export const userEndpoints: PlatformEndpoint[] = [nativeLogin, nativeLogout, nativeRefresh]
