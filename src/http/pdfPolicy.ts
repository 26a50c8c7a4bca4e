import { env } from '../env.ts'

const frontends = [...new Set([new URL(env.frontendUrl).origin, ...env.corsOrigins])].join(' ')

/**
 * The content security policy of a PDF: a sandboxed page cannot show one, so a browser's own viewer may, and nothing
 * else. This server's own pages and the client frontend may frame it.
 */
export const pdfPolicy = `default-src 'none'; object-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'self' ${frontends}`
