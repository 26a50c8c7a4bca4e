import { verbOf } from '../../domain/accounts/scopes.ts'
import { rateLimits } from '../../adapters/rateLimits.ts'
import type { EndpointDescription } from '../defineEndpoint.ts'

const callers = {
  anyone: 'For anyone, without credentials.',
  user: 'For signed-in users, each with what is theirs.',
  client: 'For the client to whom it belongs.',
  admin: 'For admins.',
} as const

/** Who may call an operation, how often, and what protects it from happening twice. */
export function describeOperation({
  allow,
  area,
  method,
  multipart,
  rateLimit,
}: Pick<EndpointDescription, 'allow' | 'area' | 'method' | 'multipart' | 'rateLimit'>): string {
  const limit = rateLimit === undefined ? undefined : rateLimits[rateLimit]
  return [
    callers[allow],
    ...(area ? [`An API key needs \`${area}:${verbOf(method)}\`.`] : []),
    ...(multipart ? [multipart.json ? 'The body is a form or JSON.' : 'The body is a form.'] : []),
    ...(method === 'post' ? ['With an `Idempotency-Key` it happens once, however often it is sent.'] : []),
    ...(limit ? [`At most ${limit.points} in ${limit.seconds} seconds from one network.`] : []),
  ].join(' ')
}
