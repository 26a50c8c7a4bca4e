/** The groups of the panel's navigation, in its order. */
export const groups = {
  work: { en: 'Work', ar: 'العمل' },
  money: { en: 'Money', ar: 'المال' },
  people: { en: 'People', ar: 'الأشخاص' },
  settings: { en: 'Settings', ar: 'الإعدادات' },
  /** What the platform writes down by itself: looked at when something has to be found out. */
  records: { en: 'Records', ar: 'السجلات' },
} as const
