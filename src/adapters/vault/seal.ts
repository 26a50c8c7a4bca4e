import { env } from '../../env.ts'
import { createVault } from './createVault.ts'

/**
 * The platform's vault, under `IDENTITY_MASTER_KEY`: the keys of persons, and private keys in the database. What older master keys sealed still
 * opens while they are in `IDENTITY_MASTER_KEYS_PREVIOUS`. The context names what the secret is and whose, such as `platform_keys:<name>`, so that
 * one row's secret cannot stand in for another's.
 */
export const { openBytes, sealText, openText, masterKeyId, knows } = createVault({
  masterKey: env.identityMasterKey,
  previousKeys: env.identityMasterKeysPrevious,
})
