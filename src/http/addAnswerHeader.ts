import type { PayloadRequest } from 'payload'

type AddAnswerHeaderArgs = { req: Pick<PayloadRequest, 'responseHeaders'>; name: string; value: string }

/** Adds a header to whatever the request is answered with, refusals included. */
export function addAnswerHeader({ req, name, value }: AddAnswerHeaderArgs): void {
  req.responseHeaders = new Headers(req.responseHeaders)
  req.responseHeaders.append(name, value)
}
