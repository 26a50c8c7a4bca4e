import type { RequestHandler } from 'express'
import { IncomingMessage, ServerResponse } from 'node:http'
import { Socket } from 'node:net'
import helmet from 'helmet'

/** Browser features that no page uses, such as camera, location and payment. */
const permissions = [
  'accelerometer',
  'camera',
  'display-capture',
  'geolocation',
  'gyroscope',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'screen-wake-lock',
  'serial',
  'usb',
]
  .map((name) => `${name}=()`)
  .join(', ')

/**
 * The headers of every answer. By default a browser may not run, load or frame anything; the panel, the documentation
 * and PDFs set what they need.
 */
export function securityHeaders(): RequestHandler {
  const helmets = helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'none'"],
        frameAncestors: ["'none'"],
        sandbox: [],
      },
    },
    crossOriginResourcePolicy: { policy: 'same-site' },
  })
  const headers = [['Permissions-Policy', permissions] as const, ...headersSetBy(helmets)]
  return (_req, res, next) => {
    for (const [name, value] of headers) res.setHeader(name, value)
    next()
  }
}

/** Helmet writes the same headers for every request, so it is asked once. */
function headersSetBy(helmets: ReturnType<typeof helmet>): [name: string, value: string][] {
  const response = new ServerResponse(new IncomingMessage(new Socket()))
  let failure: unknown
  helmets(response.req, response, (err) => {
    failure = err
  })
  if (failure !== undefined) throw new Error('The security headers could not be made.', { cause: failure })
  return Object.entries(response.getHeaders()).map(([name, value]) => [name, String(value)])
}
