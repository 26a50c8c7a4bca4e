import type { PayloadRequest } from 'payload'

type AddAnswerHeaderArgs = { req: Pick<PayloadRequest, 'responseHeaders'>; name: string; value: string }

/** Adds a header to whatever the request is answered with, refusals included. A value that is there is not repeated. */
export function addAnswerHeader({ req, name, value }: AddAnswerHeaderArgs): void {
  req.responseHeaders = new Headers(req.responseHeaders)
  const said = req.responseHeaders.get(name)?.split(', ') ?? []
  if (!said.includes(value)) req.responseHeaders.append(name, value)
}
