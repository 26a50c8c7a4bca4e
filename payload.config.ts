import { nodemailerAdapter } from '@payloadcms/email-nodemailer'
import { BlocksFeature, EXPERIMENTAL_TableFeature, lexicalEditor } from '@payloadcms/richtext-lexical'
import path from 'node:path'
import { buildConfig } from 'payload'
import sharp from 'sharp'
import { activityLogs } from './collections/activityLogs.ts'
import { apiKeys } from './collections/apiKeys.ts'
import { authTokens } from './collections/authTokens.ts'
import { boundEveryCollection } from './collections/boundEveryCollection.ts'
import { broadcasts } from './collections/broadcasts.ts'
import { company } from './collections/company.ts'
import { contractReminders } from './collections/contractReminders.ts'
import { contracts } from './collections/contracts.ts'
import { contractSignatures } from './collections/contractSignatures.ts'
import { contractTemplates } from './collections/contractTemplates.ts'
import { identityVerifications } from './collections/identityVerifications.ts'
import { invoiceReminders } from './collections/invoiceReminders.ts'
import { invoices } from './collections/invoices.ts'
import { ledgerEntries } from './collections/ledgerEntries.ts'
import { ledgerTransactions } from './collections/ledgerTransactions.ts'
import { media } from './collections/media.ts'
import { messageReceipts } from './collections/messageReceipts.ts'
import { messages } from './collections/messages.ts'
import { notifications } from './collections/notifications.ts'
import { paymentAllocations } from './collections/paymentAllocations.ts'
import { paymentDisputes } from './collections/paymentDisputes.ts'
import { paymentRefunds } from './collections/paymentRefunds.ts'
import { paymentReviews } from './collections/paymentReviews.ts'
import { payments } from './collections/payments.ts'
import { projectFiles } from './collections/projectFiles.ts'
import { projectImageBlock } from './collections/projectImageBlock.ts'
import { projectMilestones } from './collections/projectMilestones.ts'
import { projects } from './collections/projects.ts'
import { projectTypes } from './collections/projectTypes.ts'
import { refreshTokens } from './collections/refreshTokens.ts'
import { sessions } from './collections/sessions.ts'
import { stripeEvents } from './collections/stripeEvents.ts'
import { stripeOperations } from './collections/stripeOperations.ts'
import { signerCertificates } from './collections/signerCertificates.ts'
import { vaultKeys } from './collections/vaultKeys.ts'
import { webhookDeliveries } from './collections/webhookDeliveries.ts'
import { webhookEndpoints } from './collections/webhookEndpoints.ts'
import { users } from './collections/users.ts'
import { rootEndpoints } from './endpoints/all.ts'
import { documentationEndpoints } from './endpoints/documentation/index.ts'
import { answerError } from './hooks/errors/answerError.ts'
import { queryPresets } from './src/access/queryPresets.ts'
import { adminsOwnPreferences } from './src/access/adminsOwnPreferences.ts'
import { checkKeys } from './src/http/checkKeys.ts'
import { database } from './src/adapters/database/database.ts'
import { mailer } from './src/adapters/mail/mailer.ts'
import { payloadLogger } from './src/adapters/payloadLogger.ts'
import { mediaStoragePlugin } from './src/adapters/storage/mediaStoragePlugin.ts'
import { payloadLanguages } from './src/payloadLanguages.ts'
import { payloadTexts } from './src/fields/payloadTexts.ts'
import { defaultLocale } from './src/i18n/locales.ts'
import { panelPages } from './src/panelPages.ts'
import { env } from './src/env.ts'
import { panelViews } from './src/fields/panelViews.ts'
import { presentPresets } from './src/fields/presentPresets.ts'
import { mount } from './src/http/defineEndpoint.ts'
import { graphQL } from './src/http/graphQl/graphQL.ts'
import { trustedOrigins } from './src/workflows/auth/readToken.ts'

const root = process.cwd()

const config = buildConfig({
  secret: env.secretKey,
  serverURL: env.backendUrl,
  csrf: trustedOrigins,
  db: database(),
  logger: payloadLogger,
  // Refusals are answers, not faults. Payload's type knows its own errors only.
  loggingLevels: { PlatformError: 'debug' } as Record<string, 'debug'>,
  email: nodemailerAdapter({
    defaultFromAddress: mailer.sender.address,
    defaultFromName: mailer.sender.name,
    transport: mailer.transporter,
    skipVerify: true,
  }),
  editor: lexicalEditor({
    features: ({ defaultFeatures }) => [
      ...defaultFeatures,
      EXPERIMENTAL_TableFeature(),
      BlocksFeature({ blocks: [projectImageBlock] }),
    ],
  }),
  sharp,
  i18n: { supportedLanguages: payloadLanguages, fallbackLanguage: defaultLocale, translations: payloadTexts },
  defaultDepth: 0,
  maxDepth: 3,
  telemetry: false,
  graphQL,
  admin: {
    user: 'users',
    // Not Gravatar: no address of a person leaves the platform, not even as a hash.
    avatar: 'default',
    // Nothing here draws pictures for whoever asks.
    meta: { defaultOGImageType: 'off' },
    dateFormat: 'd MMM yyyy, HH:mm',
    importMap: { baseDir: root, importMapFile: path.join(root, 'src/app/(payload)/admin/importMap.js') },
    components: {
      graphics: { Logo: '/src/admin/views/brand/Logo.tsx#Logo', Icon: '/src/admin/views/brand/Icon.tsx#Icon' },
      providers: [
        '/src/admin/nav/MenuOnDesk.tsx#MenuOnDesk',
        '/src/admin/text/PanelText.tsx#PanelText',
        '/src/admin/day/PanelDay.tsx#PanelDay',
        '/src/admin/parts/NamedWidgets.tsx#NamedWidgets',
      ],
      Nav: '/src/admin/nav/Nav.tsx#Nav',
      actions: ['/src/admin/notifications/Bell.tsx#Bell'],
      views: {
        ...panelViews(panelPages),
        forgot: { Component: '/src/admin/views/ForgotPassword.tsx#ForgotPassword' },
        revertEmail: {
          path: '/revert-email',
          exact: true,
          Component: '/src/admin/views/RevertEmail.tsx#RevertEmail',
        },
        resetPassword: {
          path: '/reset-password',
          exact: true,
          Component: '/src/admin/views/ResetPassword.tsx#ResetPassword',
        },
      },
    },
  },
  collections: [
    users,
    identityVerifications,
    vaultKeys,
    projects,
    projectMilestones,
    projectFiles,
    contracts,
    contractSignatures,
    contractTemplates,
    contractReminders,
    signerCertificates,
    messages,
    payments,
    paymentRefunds,
    paymentAllocations,
    paymentDisputes,
    paymentReviews,
    invoices,
    invoiceReminders,
    ledgerTransactions,
    ledgerEntries,
    stripeEvents,
    stripeOperations,
    webhookEndpoints,
    webhookDeliveries,
    notifications,
    projectTypes,
    broadcasts,
    media,
    activityLogs,
    sessions,
    refreshTokens,
    authTokens,
    apiKeys,
    messageReceipts,
  ],
  globals: [company],
  queryPresets,
  endpoints: mount({ base: '', endpoints: [...rootEndpoints, ...documentationEndpoints] }),
  hooks: { afterError: [answerError] },
  jobs: { access: { run: () => false, queue: () => false, cancel: () => false } },
  plugins: [...mediaStoragePlugin()],
  upload: { limits: { fileSize: 10_000_000, files: 1 }, abortOnLimit: true },
  typescript: { autoGenerate: false, outputFile: path.join(root, 'src/payload-types.ts') },
})

export default config.then(adminsOwnPreferences).then(presentPresets).then(boundEveryCollection).then(checkKeys)
