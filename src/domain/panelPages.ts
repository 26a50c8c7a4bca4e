import type { Label } from './statusLabels.ts'

export type PanelPage = {
  /** Under the panel's own address: `/reports` is `/admin/reports`. */
  path: `/${string}`
  label: Label
  /** Where its link stands in the navigation: above the collections or below them. Without it no link leads there. */
  nav?: 'top' | 'bottom'
  /** What its link counts: what waits there for the one who looks. */
  badge?: 'identityChecks' | 'unreadMessages'
  /** The component that shows it, made by `adminPage`: `/src/admin/views/Reports.tsx#Reports`. */
  component: `/src/admin/${string}.tsx#${string}`
  /** Also for what lies below its path: `/inbox/<thread>`. */
  below?: boolean
}

/** The pages of the panel that are not Payload's, in the order of the navigation. */
export const panelPages: Record<string, PanelPage> = {
  dashboard: {
    path: '/',
    label: { en: 'Dashboard', ar: 'لوحة المتابعة' },
    nav: 'top',
    component: '/src/admin/views/Dashboard.tsx#Dashboard',
  },
  inbox: {
    path: '/inbox',
    label: { en: 'Inbox', ar: 'البريد الوارد' },
    nav: 'top',
    badge: 'unreadMessages',
    component: '/src/admin/views/Inbox.tsx#Inbox',
    below: true,
  },
  identity: {
    path: '/identity',
    label: { en: 'Identity review', ar: 'مراجعة الهوية' },
    nav: 'top',
    badge: 'identityChecks',
    component: '/src/admin/views/IdentityReview.tsx#IdentityReview',
    below: true,
  },
  reports: {
    path: '/reports',
    label: { en: 'Reports', ar: 'التقارير' },
    nav: 'bottom',
    component: '/src/admin/views/Reports.tsx#Reports',
    below: true,
  },
  activity: {
    path: '/activity',
    label: { en: 'Activity log', ar: 'سجل النشاط' },
    nav: 'bottom',
    component: '/src/admin/views/Activity.tsx#Activity',
  },
  broadcast: {
    path: '/broadcast',
    label: { en: 'Broadcast', ar: 'رسالة عامة' },
    nav: 'bottom',
    component: '/src/admin/views/Broadcast.tsx#Broadcast',
  },
  stuck: {
    path: '/stuck',
    label: { en: 'Stuck work', ar: 'الأعمال المتعثرة' },
    nav: 'bottom',
    component: '/src/admin/views/StuckWork.tsx#StuckWork',
  },
  cleanup: {
    path: '/cleanup',
    label: { en: 'Cleanup', ar: 'التنظيف' },
    nav: 'bottom',
    component: '/src/admin/views/Cleanup.tsx#Cleanup',
  },
  contract: {
    path: '/contract/new',
    label: { en: 'Write a contract', ar: 'كتابة عقد' },
    component: '/src/admin/views/NewContractPage.tsx#NewContractPage',
  },
  invoice: {
    path: '/invoice',
    label: { en: 'Write an invoice', ar: 'كتابة فاتورة' },
    component: '/src/admin/views/InvoiceEditorPage.tsx#InvoiceEditorPage',
    below: true,
  },
}
