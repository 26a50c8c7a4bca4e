import { env } from '../../env.ts'
import { createVault } from './createVault.ts'

/**
 * The platform's vault, under `IDENTITY_MASTER_KEY`: people's keys, and private keys in the database. Older master keys
 * still open their secrets while they are in `IDENTITY_MASTER_KEYS_PREVIOUS`. The context names the secret and its
 * owner, such as `platform_keys:<name>`, so that one row's secret cannot replace another's.
 */
export const { openBytes, sealText, openText, masterKeyId, knows } = createVault({
  masterKey: env.identityMasterKey,
  previousKeys: env.identityMasterKeysPrevious,
})
