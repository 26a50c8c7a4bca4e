import type { PlainKey } from './i18n/types.ts'

export type PanelPage = {
  /** Below the panel's address: `/reports` is `/admin/reports`. */
  path: `/${string}`
  label: PlainKey<'panelPages'>
  /** The place of its link in the menu: above the collections, below them or in System. Without it there is no link. */
  nav?: 'top' | 'bottom' | 'system'
  /** What its link counts for the signed-in admin. */
  badge?: 'identityChecks' | 'unreadMessages'
  /** Its component, made by `adminPage`: `/src/admin/views/Reports.tsx#Reports`. */
  component: `/src/admin/${string}.tsx#${string}`
  /** Also for paths below it: `/inbox/<thread>`. */
  below?: boolean
}

/** The pages of the panel that are not Payload's, in the order of the navigation. */
export const panelPages: Record<string, PanelPage> = {
  dashboard: {
    path: '/',
    label: 'panelPages.dashboard',
    nav: 'top',
    component: '/src/admin/views/Dashboard.tsx#Dashboard',
  },
  inbox: {
    path: '/inbox',
    label: 'panelPages.inbox',
    nav: 'top',
    badge: 'unreadMessages',
    component: '/src/admin/views/Inbox.tsx#Inbox',
    below: true,
  },
  identity: {
    path: '/identity',
    label: 'panelPages.identity',
    nav: 'top',
    badge: 'identityChecks',
    component: '/src/admin/views/IdentityReview.tsx#IdentityReview',
    below: true,
  },
  reports: {
    path: '/reports',
    label: 'panelPages.reports',
    nav: 'bottom',
    component: '/src/admin/views/Reports.tsx#Reports',
    below: true,
  },
  activity: {
    path: '/activity',
    label: 'panelPages.activity',
    nav: 'bottom',
    component: '/src/admin/views/Activity.tsx#Activity',
  },
  broadcast: {
    path: '/broadcast',
    label: 'panelPages.broadcast',
    nav: 'bottom',
    component: '/src/admin/views/Broadcast.tsx#Broadcast',
  },
  stuck: {
    path: '/stuck',
    label: 'panelPages.stuck',
    nav: 'system',
    component: '/src/admin/views/FailedJobs.tsx#FailedJobs',
  },
  cleanup: {
    path: '/cleanup',
    label: 'panelPages.cleanup',
    nav: 'system',
    component: '/src/admin/views/Cleanup.tsx#Cleanup',
  },
  apiKeys: {
    path: '/api-keys',
    label: 'panelPages.apiKeys',
    nav: 'system',
    component: '/src/admin/views/ApiKeys.tsx#ApiKeys',
  },
  webhooks: {
    path: '/webhooks',
    label: 'panelPages.webhooks',
    nav: 'system',
    component: '/src/admin/views/Webhooks.tsx#Webhooks',
  },
  account: {
    path: '/account',
    label: 'panelPages.account',
    component: '/src/admin/views/Account.tsx#Account',
  },
  confirmEmail: {
    path: '/confirm-email',
    label: 'panelPages.confirmEmail',
    component: '/src/admin/views/ConfirmEmail.tsx#ConfirmEmail',
  },
  contract: {
    path: '/contract/new',
    label: 'panelPages.contract',
    component: '/src/admin/views/NewContractPage.tsx#NewContractPage',
  },
  invoice: {
    path: '/invoice',
    label: 'panelPages.invoice',
    component: '/src/admin/views/InvoiceEditorPage.tsx#InvoiceEditorPage',
    below: true,
  },
  invite: {
    path: '/invite',
    label: 'panelPages.invite',
    component: '/src/admin/views/Invite.tsx#Invite',
  },
}
