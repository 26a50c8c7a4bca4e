import { request as requestHttp } from 'node:http'
import { request as requestHttps } from 'node:https'
import { literalAddress, isPublicAddress, PrivateAddressError, publicLookup } from './publicAddress.ts'

const timeoutMs = 15_000

type PostWebhookArgs = {
  url: string
  headers: Record<string, string>
  body: string
  /** Only https, and only addresses on the internet. */
  isStrict: boolean
  lookup?: ReturnType<typeof publicLookup>
}

export type Posted = { status: number } | { error: string }

/**
 * Sends a message and returns the status that was answered, or why there is none. It follows no redirect, reads nothing
 * of the answer's body, and gives up after 15 seconds. It never throws.
 */
export async function postWebhook({
  url,
  headers,
  body,
  isStrict,
  lookup = publicLookup(),
}: PostWebhookArgs): Promise<Posted> {
  const target = URL.parse(url)
  if (!target) return { error: 'The address is no URL.' }
  const literal = literalAddress(target.hostname)
  if (isStrict && target.protocol !== 'https:') return { error: 'The address must begin with https.' }
  if (isStrict && literal !== null && !isPublicAddress(literal)) return { error: 'The address is not on the internet.' }
  const request = target.protocol === 'https:' ? requestHttps : requestHttp
  return new Promise((settle) => {
    const sent = request(
      target,
      {
        method: 'POST',
        headers: { ...headers, 'content-length': Buffer.byteLength(body) },
        // A connection for each message: a kept one would skip the look-up.
        agent: false,
        signal: AbortSignal.timeout(timeoutMs),
        ...(isStrict && { lookup }),
      },
      (response) => {
        settle({ status: response.statusCode ?? 0 })
        response.on('error', () => undefined)
        response.destroy()
      },
    )
    sent.on('error', (error) => settle({ error: reasonOf(error) }))
    sent.end(body)
  })
}

/** For admins: what they can do something about. */
function reasonOf(error: Error): string {
  if (error.name === 'AbortError' || error.name === 'TimeoutError') return 'No answer within 15 seconds.'
  if (error instanceof PrivateAddressError) return error.message
  return `The connection failed: ${'code' in error ? String(error.code) : error.name}.`
}
