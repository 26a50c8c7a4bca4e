import type { RequestHandler } from 'express'

/** A handler that its first request loads. A load that fails is tried again by the next request. */
export function loadOnUse(load: () => Promise<RequestHandler>): RequestHandler {
  let loading: Promise<RequestHandler> | undefined
  return async (req, res, next) => {
    loading ??= load()
    const handler = await loading.catch((error: unknown) => {
      loading = undefined
      throw error
    })
    await handler(req, res, next)
  }
}
