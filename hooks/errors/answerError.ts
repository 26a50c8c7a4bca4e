import type { AfterErrorHook } from 'payload'
import { toPlatformError } from '../../src/http/toPlatformError.ts'

/** Gives every error of Payload's REST, of GraphQL and of our endpoints the contract's shape, status and code. */
export const answerError: AfterErrorHook = ({ error, req, graphqlResult }) => {
  const cause = graphqlResult && 'originalError' in error ? (error.originalError ?? error) : error
  const { code, data, message, status, retryAfterSeconds } = toPlatformError({ error: cause, req })
  const details = { code, ...(Object.keys(data).length > 0 && { data }) }
  if (graphqlResult) {
    const isSyntax = cause === error
    return {
      graphqlResult: {
        ...graphqlResult,
        ...(!isSyntax && { message, extensions: { ...details, statusCode: status } }),
      },
    }
  }
  if (retryAfterSeconds !== undefined) {
    req.responseHeaders = new Headers(req.responseHeaders)
    req.responseHeaders.set('retry-after', String(retryAfterSeconds))
  }
  return { status, response: { errors: [{ message, ...details }] } }
}
