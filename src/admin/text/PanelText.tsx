import type { ReactNode } from 'react'
import { catalogues } from '../../i18n/catalogues.ts'
import { languageOf } from '../../i18n/languageOf.ts'
import type { Area } from '../../i18n/types.ts'
import { TextProvider } from './TextProvider.tsx'

/** The messages of client components. All others are rendered on the server and need not reach the browser. */
const clientAreas = [
  'documentProblems',
  'panelAccount',
  'panelActions',
  'panelActivity',
  'panelAnnouncements',
  'panelCleanup',
  'panelCommon',
  'panelIdentity',
  'panelInbox',
  'panelInvoices',
  'panelJobs',
  'panelKeys',
  'panelLists',
  'panelNotifications',
  'panelPages',
  'panelPassword',
  'panelReviews',
  'panelSave',
  'panelTestMail',
  'panelWebhooks',
  'panelWork',
  'signatureStates',
  'states',
] as const satisfies Area[]

/** Gives client components their messages in the reader's language only. */
export function PanelText({ i18n, children }: { i18n: { language: string }; children?: ReactNode }) {
  const locale = languageOf(i18n.language)
  const messages = Object.fromEntries(clientAreas.map((area) => [area, catalogues[locale][area]]))
  return (
    <TextProvider locale={locale} messages={messages}>
      {children}
    </TextProvider>
  )
}
