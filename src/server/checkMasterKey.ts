import type { Payload } from 'payload'
import { logger } from '../adapters/logger.ts'
import { countMasterKeys } from '../workflows/vault/countMasterKeys.ts'
import { StartError } from './StartError.ts'

/**
 * Refuses to start when the master key does not open the database's secrets, and says what still needs an older key.
 */
export async function checkMasterKey({ payload }: { payload: Payload }): Promise<void> {
  const { older, unknown } = await countMasterKeys({ req: { payload } })
  if (unknown > 0)
    throw new StartError(
      `IDENTITY_MASTER_KEY: ${unknown} keys in the database are sealed under another one. Set that one, or add it to IDENTITY_MASTER_KEYS_PREVIOUS.`,
    )
  if (older > 0)
    logger.warn(
      { older },
      'keys are sealed under an older master key, which is needed until they are not: npm run platform -- vault:rotate',
    )
}
