import type { Translated } from '../types.ts'
import type { panelNotifications as english } from '../en/panelNotifications.ts'

export const panelNotifications: Translated<typeof english> = {
  title: 'الإشعارات',
  none: 'لا توجد إشعارات بعد',
  noneHint: 'تظهر هنا مستجدات المشاريع والعقود والمدفوعات.',
  unread: 'غير مقروء',
  markRead: 'تحديد كمقروء',
  markReadOf: 'تحديد كمقروء: {title}',
  markAllRead: 'تحديد الكل كمقروء',
  older: 'عرض الأقدم',
  lost: 'انقطع الاتصال. تحقق من الشبكة وأعد المحاولة.',
  retry: 'إعادة المحاولة',
}
