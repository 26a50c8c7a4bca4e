import { defineTexts } from './defineTexts.ts'

export const partsTexts = defineTexts({
  en: {
    asTable: 'Show as a table',
    notAnAmount: (currency: string) =>
      `Write an amount of ${currency}, like 1,250.50, with no more decimals than it has.`,
    noCurrency: 'Choose the currency first.',
    notAPercentage: 'Write a rate from 0 to 100, like 7.5.',
    untitled: 'Untitled',
    yes: 'Yes',
    no: 'No',
    panelLinks: 'Pages',
    badges: {
      unreadMessages: (count: number) => (count === 1 ? '1 unread message' : `${count} unread messages`),
      identityChecks: (count: number) => (count === 1 ? '1 check waits' : `${count} checks wait`),
    },
    preview: 'Preview',
    previewHint: 'See here what the client will get.',
    previewBusy: 'The preview is being made…',
    openPreview: 'Open in a new window',
    history: 'History',
    noHistory: 'Nothing has happened yet.',
    platform: 'The platform',
    wholeHistory: 'All of it',
  },
  ar: {
    asTable: 'عرض كجدول',
    notAnAmount: (currency: string) => `اكتب مبلغًا بعملة ${currency} مثل 1,250.50، دون كسور أكثر مما تسمح به العملة.`,
    noCurrency: 'اختر العملة أولًا.',
    notAPercentage: 'اكتب نسبة من 0 إلى 100 مثل 7.5.',
    untitled: 'بلا عنوان',
    yes: 'نعم',
    no: 'لا',
    panelLinks: 'الصفحات',
    badges: {
      unreadMessages: (count: number) => `رسائل غير مقروءة: ${count}`,
      identityChecks: (count: number) => `طلبات منتظرة: ${count}`,
    },
    preview: 'معاينة',
    previewHint: 'شاهد هنا ما سيصل إلى العميل.',
    previewBusy: 'تُعَد المعاينة…',
    openPreview: 'فتح في نافذة جديدة',
    history: 'السجل',
    noHistory: 'لم يحدث شيء بعد.',
    platform: 'المنصة',
    wholeHistory: 'السجل كاملًا',
  },
})
