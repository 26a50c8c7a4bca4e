import { createClient } from '../client/src/index.ts'

export { ApiError, ConnectionError, isApiError } from '../client/src/index.ts'

/**
 * The platform's API, as the client who is signed in. The session is in cookies, which no script can read. The API
 * answers in the language that the page is in.
 */
export const api = createClient({
  baseUrl: location.origin,
  session: 'cookie',
  fetch: async (input, init) => {
    const headers = new Headers(init?.headers)
    headers.set('accept-language', document.documentElement.lang)
    return fetch(input, { ...init, headers })
  },
})
