import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { z } from 'zod'
import { defineEndpoint } from '../../src/http/defineEndpoint.ts'

const assets = {
  'swagger-ui.css': 'text/css; charset=utf-8',
  'swagger-ui-bundle.js': 'text/javascript; charset=utf-8',
  'favicon-32x32.png': 'image/png',
} as const

const page = (nonce: string) => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>AlphaZee Client Platform · API</title>
<link rel="icon" href="/api/docs/favicon-32x32.png">
<link rel="stylesheet" href="/api/docs/swagger-ui.css">
</head>
<body>
<div id="docs"></div>
<script nonce="${nonce}" src="/api/docs/swagger-ui-bundle.js"></script>
<script nonce="${nonce}" src="/api/docs/start.js"></script>
</body>
</html>
`

const start = `SwaggerUIBundle({ url: '/api/openapi.json', dom_id: '#docs', deepLinking: true, docExpansion: 'none', persistAuthorization: false })
`

/** Only these two scripts run. The rest comes from this host alone. */
const contentSecurityPolicy = (nonce: string) =>
  `default-src 'none'; script-src 'nonce-${nonce}'; style-src 'self'; img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`

export const getDocs = defineEndpoint({
  method: 'get',
  path: '/docs',
  summary: 'A page to browse the API',
  allow: 'anyone',
  answers: { 200: 'text/html' },
  handle: async () => {
    const nonce = randomBytes(16).toString('base64')
    const headers = {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': contentSecurityPolicy(nonce),
      // The policy belongs to this one copy.
      'cache-control': 'no-store',
    }
    return { response: new Response(page(nonce), { headers }) }
  },
})

export const getDocsAsset = defineEndpoint({
  method: 'get',
  path: '/docs/:asset',
  summary: 'What that page is made of',
  allow: 'anyone',
  params: z.object({ asset: z.enum(['swagger-ui.css', 'swagger-ui-bundle.js', 'favicon-32x32.png', 'start.js']) }),
  answers: { 200: 'binary' },
  handle: async ({ params: { asset } }) => {
    if (asset === 'start.js') return answer({ body: start, type: 'text/javascript; charset=utf-8' })
    const file = path.join(process.cwd(), 'node_modules/swagger-ui-dist', asset)
    return answer({ body: new Uint8Array(await readFile(file)), type: assets[asset] })
  },
})

function answer({ body, type }: { body: string | Uint8Array<ArrayBuffer>; type: string }) {
  return {
    response: new Response(body, { headers: { 'content-type': type, 'cache-control': 'public, max-age=3600' } }),
  }
}
