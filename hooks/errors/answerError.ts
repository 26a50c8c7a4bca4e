import type { AfterErrorHook } from 'payload'
import { noteFailure } from '../../src/adapters/requestScope.ts'
import { languageOf } from '../../src/i18n/languageOf.ts'
import { localizeError } from '../../src/http/localizeError.ts'
import { toPlatformError } from '../../src/http/toPlatformError.ts'

/**
 * Gives every error of Payload's REST, GraphQL and our endpoints the contract's shape, status and code, in the reader's
 * language.
 */
export const answerError: AfterErrorHook = ({ error, req, graphqlResult }) => {
  const cause = graphqlResult && 'originalError' in error ? (error.originalError ?? error) : error
  const platformError = toPlatformError({ error: cause, req })
  const { status, code, retryAfterSeconds } = platformError
  noteFailure({ error: cause, answer: { status, code } })
  const { message, ...details } = localizeError({ error: platformError, locale: languageOf(req.i18n.language) })
  if (retryAfterSeconds !== undefined) {
    req.responseHeaders = new Headers(req.responseHeaders)
    req.responseHeaders.set('retry-after', String(retryAfterSeconds))
  }
  if (graphqlResult) {
    const isSyntax = cause === error
    return {
      graphqlResult: {
        ...graphqlResult,
        ...(!isSyntax && { message, extensions: { ...details, statusCode: status } }),
      },
    }
  }
  return { status, response: { errors: [{ message, ...details }] } }
}
