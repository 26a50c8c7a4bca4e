import { createHash } from 'node:crypto'
import { mailStyle } from '../../adapters/mail/mailStyle.ts'
import { env } from '../../env.ts'

const isDevelopment = env.nodeEnv === 'development'

/** Style elements without a nonce, allowed by hash. The browser tests notice when their text changes. */
const styleHashes = [
  // The order of Payload's layers.
  hashOf('@layer payload-default, payload;'),
  // Emotion (selects) fills its empty element by script.
  hashOf(''),
  // Mail previews run in a frame under the same policy.
  hashOf(mailStyle),
  // sonner (toasts) and @faceless-ui/modal, as @payloadcms/ui has them.
  "'sha256-Od9mHMH7x2G6QuoV3hsPkDCwIyqbg2DX3F5nLeCYQBc='",
  "'sha256-RRvYYvypkfR67NPWQ5YM5msNEwtYz7N+9rYPCnXMfXw='",
]

/**
 * The panel's content security policy: a page runs its own scripts and what they load, and talks to the platform only.
 * Next stamps the nonce on its scripts; Payload needs style attributes.
 */
export function panelPolicy(nonce: string): string {
  const own = `'nonce-${nonce}'`
  const api = new URL(env.backendUrl).origin
  const directives: Record<string, string> = {
    'default-src': "'none'",
    'script-src': `${own} 'strict-dynamic'${isDevelopment ? " 'unsafe-eval'" : ''}`,
    'style-src': isDevelopment ? "'self' 'unsafe-inline'" : `'self' ${own} ${styleHashes.join(' ')}`,
    'style-src-attr': "'unsafe-inline'",
    'img-src': `'self' ${api} data: blob:`,
    'font-src': "'self'",
    'connect-src': `'self' ${api}${isDevelopment ? ' ws: wss:' : ''}`,
    'frame-src': "'self' blob:",
    'manifest-src': "'self'",
    'object-src': "'none'",
    'base-uri': "'none'",
    'form-action': "'self'",
    'frame-ancestors': "'none'",
  }
  return Object.entries(directives)
    .map(([name, sources]) => `${name} ${sources}`)
    .join('; ')
}

function hashOf(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`
}
