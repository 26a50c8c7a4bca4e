import type { Translated } from '../types.ts'
import type { savedViews as english } from '../en/savedViews.ts'

export const savedViews: Translated<typeof english> = {
  singular: 'عرض محفوظ',
  plural: 'العروض المحفوظة',
  title: 'اسم العرض',
  isShared: 'مشترك',
  access: 'المشاركة',
  where: 'عوامل التصفية',
  columns: 'الأعمدة',
  groupBy: 'التجميع حسب',
  users: 'الأشخاص',
  'read.heading': 'العرض',
  'read.question': 'من يمكنه رؤية هذا العرض',
  'update.heading': 'التعديل',
  'update.question': 'من يمكنه تعديل هذا العرض',
  'delete.heading': 'الحذف',
  'delete.question': 'من يمكنه حذف هذا العرض',
  everyone: 'الجميع',
  onlyMe: 'أنا فقط',
  specificUsers: 'أشخاص محددون',
}
