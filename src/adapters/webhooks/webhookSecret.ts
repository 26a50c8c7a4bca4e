import { createHmac, hkdfSync } from 'node:crypto'
import { env } from '../../env.ts'

type SecretOf = { endpointId: string; generation: number }

/**
 * The secret of an endpoint: 256 bits, derived from its id and the number of its secret under a key of its own. It is
 * stored nowhere, and cannot be guessed without `SECRET_KEY`.
 */
export function webhookSecret(of: SecretOf): string {
  return `whsec_${secretBytes(of).toString('base64')}`
}

type SignArgs = { secrets: readonly SecretOf[]; id: string; timestamp: number; body: string }

/** The header `webhook-signature` of Standard Webhooks: one signature for each secret that is valid now. */
export function signWebhook({ secrets, id, timestamp, body }: SignArgs): string {
  const signed = `${id}.${timestamp}.${body}`
  return secrets.map((of) => `v1,${createHmac('sha256', secretBytes(of)).update(signed).digest('base64')}`).join(' ')
}

function secretBytes({ endpointId, generation }: SecretOf): Buffer {
  const key = Buffer.from(hkdfSync('sha256', env.secretKey, '', 'alphazee webhooks', 32))
  return createHmac('sha256', key).update(`${endpointId} ${generation}`).digest()
}
