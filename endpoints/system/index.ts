import type { PlatformEndpoint } from '../../src/http/defineEndpoint.ts'
import { getCompany } from './getCompany.ts'
import { getHealth } from './getHealth.ts'
import { pkiCertificate } from './pkiCertificate.ts'
import { pkiRevocationList } from './pkiRevocationList.ts'
import { stripeWebhooks } from './stripeWebhooks.ts'

/** The contract's rows under `/api/system`. */
export const systemEndpoints: PlatformEndpoint[] = [
  getCompany,
  getHealth,
  pkiCertificate,
  pkiRevocationList,
  stripeWebhooks,
]
