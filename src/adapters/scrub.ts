import { types } from 'node:util'

const secretKeys = new Set([
  'authorization',
  'proxyauthorization',
  'cookie',
  'setcookie',
  'password',
  'currentpassword',
  'newpassword',
  'hash',
  'salt',
  'token',
  'accesstoken',
  'refreshtoken',
  'resetpasswordtoken',
  'verificationtoken',
  'jwt',
  'signature',
  'stripesignature',
  'secret',
  'clientsecret',
  'secretkey',
  'apikey',
  'xapikey',
  'masterkey',
  'privatekey',
])
const personalKeys = new Set(['email', 'phone', 'firstname', 'lastname', 'fullname', 'to', 'recipientemail', 'bio'])

const maxDepth = 6
const maxScrubbed = 20_000
const maxMessage = 500

/**
 * A copy for the log: values under the names of secrets and of personal data are replaced, at any depth down to six.
 */
export function scrub(value: Record<string, unknown>): Record<string, unknown> {
  return scrubObject(value, 0)
}

/** A text for the log: tokens in links, bearer credentials, passwords in addresses and SQL parameters are cut out. */
export function scrubText(text: string): string {
  const scrubbed = text
    .replace(/([?&](?:token|signature|secret|client_secret|code|key)=)[^&\s"'\\]+/gi, '$1[redacted]')
    .replace(/\b(Bearer|JWT|Basic)\s+[\w.~+/=-]{8,}/g, '$1 [redacted]')
  // Most lines have no address, and looking for one takes longer than to see that.
  if (!scrubbed.includes('://')) return scrubbed
  return scrubbed.replace(/(\b[a-z][a-z+]{0,20}:\/\/[^:@\s/"']+:)[^@\s/"']+@/gi, '$1[redacted]@')
}

/**
 * What an error or a library says, for the log: of bounded length, and without user input. It removes the
 * parameters of a query and the literals in it, the values that Postgres and JSON parsers complain about, and
 * email addresses.
 */
export function scrubErrorMessage(message: string): string {
  const text = message
    .slice(0, maxScrubbed)
    .replace(/\nparams:[\s\S]*$/, '')
    .replace(/^Failed query:[\s\S]*$/, scrubSql)
    .replace(/^((?:invalid|malformed|date\/time) [^"]*)"[\s\S]*$/, '$1"…"')
    .replace(
      /(?:Unexpected token '[\s\S]{1,2}', )?(?:\.\.\.)?"[\s\S]*"(?:\.\.\.)? is not valid JSON/,
      'This is not valid JSON',
    )
  return scrubAddresses(scrubText(text)).slice(0, maxMessage)
}

/** A statement without its literals: Payload writes those of conditions on JSON into its text. */
export function scrubSql(text: string): string {
  return text.replace(/'(?:[^']|'')*(?:'|$)/g, "'?'")
}

/** Addresses of mail in a text, wherever it comes from, also as they stand in URLs. */
export function scrubAddresses(text: string): string {
  if (!text.includes('@') && !text.includes('%40')) return text
  return text.replace(/[\w.+-]{1,64}(?:@|%40)(?:[a-z\d-]{1,63}\.){1,8}[a-z]{2,24}\b/gi, '[address]')
}

function scrubObject(value: Record<string, unknown>, depth: number): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, isHidden(key, item) ? '[redacted]' : scrubValue(item, depth)]),
  )
}

function scrubValue(value: unknown, depth: number): unknown {
  if (typeof value !== 'object' || value === null) return value
  if (types.isNativeError(value) || types.isDate(value)) return value
  if (depth >= maxDepth) return '[deep]'
  if (Array.isArray(value)) return value.map((item) => scrubValue(item, depth + 1))
  if (ArrayBuffer.isView(value)) return `[${value.byteLength} bytes]`
  if ('toJSON' in value && typeof value.toJSON === 'function') return value
  return scrubObject({ ...value }, depth + 1)
}

function isHidden(key: string, value: unknown): boolean {
  if (value === undefined || value === null || typeof value === 'boolean') return false
  const name = key.toLowerCase().replace(/[-_]/g, '')
  return secretKeys.has(name) || personalKeys.has(name)
}
