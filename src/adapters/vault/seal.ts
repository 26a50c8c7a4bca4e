import { env } from '../../env.ts'
import { createVault } from './createVault.ts'

/**
 * The platform's vault, under `IDENTITY_MASTER_KEY`: identity and signature images, and private keys in the database. The context names what the
 * secret is and whose, such as `identity_front:<userId>:<storageKey>`, so that one row's secret cannot stand in for another's.
 */
export const { sealBytes, openBytes, sealText, openText } = createVault({ masterKey: env.identityMasterKey })
