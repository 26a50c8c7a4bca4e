import type { Locale } from './locales.ts'

/** The states of a project as its client is told of them in mails and, in Arabic, in the app. */
export const projectStatusWords: Record<Locale, Record<string, string>> = {
  en: {
    submitted: 'Submitted',
    reviewing: 'In review',
    approved: 'Approved',
    in_progress: 'In progress',
    review: 'Ready for your review',
    completed: 'Completed',
    cancelled: 'Cancelled',
  },
  ar: {
    submitted: 'تم الاستلام',
    reviewing: 'قيد الدراسة',
    approved: 'تمت الموافقة',
    in_progress: 'قيد التنفيذ',
    review: 'جاهز لمراجعتك',
    completed: 'مكتمل',
    cancelled: 'ملغى',
  },
}
