import type { PlatformEndpoint } from '../src/http/defineEndpoint.ts'
import { adminEndpoints } from './admin/index.ts'
import { authEndpoints } from './auth/index.ts'
import { contractEndpoints } from './contracts/index.ts'
import { fileEndpoints } from './files/index.ts'
import { messageEndpoints } from './messages/index.ts'
import { paymentEndpoints } from './payments/index.ts'
import { projectEndpoints } from './projects/index.ts'
import { systemEndpoints } from './system/index.ts'
import { webhookDoors } from './webhooks/index.ts'
import { userEndpoints } from './users/index.ts'

/** Endpoints that belong to no collection. The others are mounted on theirs. */
export const rootEndpoints: PlatformEndpoint[] = [
  ...authEndpoints,
  ...fileEndpoints,
  ...adminEndpoints,
  ...webhookDoors,
  ...systemEndpoints,
]

/** Every endpoint of the platform, for the documentation and the tests. */
export const allEndpoints: PlatformEndpoint[] = [
  ...rootEndpoints,
  ...userEndpoints,
  ...projectEndpoints,
  ...contractEndpoints,
  ...paymentEndpoints,
  ...messageEndpoints,
]
