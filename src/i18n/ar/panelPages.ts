import type { Translated } from '../types.ts'
import type { panelPages as english } from '../en/panelPages.ts'

export const panelPages: Translated<typeof english> = {
  dashboard: 'لوحة المتابعة',
  inbox: 'البريد الوارد',
  identity: 'مراجعة الهوية',
  clients: 'العملاء',
  team: 'الفريق',
  reports: 'التقارير',
  activity: 'سجل النشاط',
  broadcast: 'الإعلانات',
  stuck: 'المهام الفاشلة',
  cleanup: 'تنظيف البيانات',
  apiKeys: 'مفاتيح واجهة البرمجة',
  webhooks: 'إشعارات الويب',
  account: 'حسابك',
  confirmEmail: 'تأكيد بريدك الإلكتروني الجديد',
  contract: 'عقد جديد',
  invoice: 'فاتورة جديدة',
  invite: 'دعوة شخص',
  'groups.work': 'العمل',
  'groups.money': 'الفوترة',
  'groups.people': 'الأشخاص',
  'groups.settings': 'الإعدادات',
  'groups.records': 'النظام',
}
