import { createClient } from '../client/src/index.ts'

export {
  ApiError,
  ConnectionError,
  isApiError,
  type Answer,
  type Document,
  type Progress,
} from '../client/src/index.ts'

/**
 * The platform's API, as the client who is signed in. The session is in cookies, which no script can read. The API
 * answers in the language that the page is in.
 */
export const api = createClient({
  baseUrl: location.origin,
  session: 'cookie',
  language: () => document.documentElement.lang,
})
