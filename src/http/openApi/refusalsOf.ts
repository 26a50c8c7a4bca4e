import type { ErrorCode } from '../../errors.ts'
import type { EndpointDescription } from '../defineEndpoint.ts'

type Refusing = Pick<
  EndpointDescription,
  'allow' | 'area' | 'body' | 'errors' | 'method' | 'multipart' | 'path' | 'rateLimit'
>

/** The codes of a POST's `Idempotency-Key`. */
export const keyRefusals: readonly ErrorCode[] = [
  'validation_failed',
  'request_in_progress',
  'answer_lost',
  'idempotency_key_reused',
]
/** What a program's key may get, where one opens the operation. */
export const programRefusals: readonly ErrorCode[] = ['insufficient_scope', 'rate_limited']
/** What any request may get. */
export const alwaysPossible: readonly ErrorCode[] = ['internal_error', 'unavailable']

const formRefusals: readonly ErrorCode[] = ['too_large', 'unsupported_type', 'unreadable_file', 'file_infected']

/** The codes that follow from the definition of an endpoint, and those that it names itself. */
export function refusalsOf({
  allow,
  area,
  body,
  errors,
  method,
  multipart,
  path,
  rateLimit,
}: Refusing): Set<ErrorCode> {
  return new Set<ErrorCode>([
    ...errors,
    ...alwaysPossible,
    ...(allow === 'anyone' ? [] : (['unauthenticated', 'account_suspended', 'forbidden'] as const)),
    ...(area === undefined ? [] : programRefusals),
    ...(path.includes(':') ? (['not_found'] as const) : []),
    // Any query and any body may be refused.
    'validation_failed',
    ...(method === 'get' ? [] : (['too_large'] as const)),
    ...((body ?? multipart?.json) ? (['malformed_json'] as const) : []),
    ...(multipart ? formRefusals : []),
    ...(rateLimit ? (['rate_limited'] as const) : []),
    ...(method === 'post' ? keyRefusals : []),
  ])
}
