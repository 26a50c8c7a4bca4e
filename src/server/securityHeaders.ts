import type { RequestHandler } from 'express'
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
  return (req, res, next) => {
    res.setHeader('Permissions-Policy', permissions)
    helmets(req, res, next)
  }
}
