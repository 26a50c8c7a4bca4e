import type { RequestHandler } from 'express'
import helmet from 'helmet'

/** What no page of the platform uses: nobody's camera, place or card is asked for. */
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
 * The headers of every answer. A browser neither runs nor loads nor frames it, unless the answer itself says what it
 * needs, as the panel, the documentation and PDFs do.
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
