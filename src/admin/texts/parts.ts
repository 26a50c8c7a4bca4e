import { defineTexts } from './defineTexts.ts'

export const partsTexts = defineTexts({
  en: {
    asTable: 'Show as a table',
    notAnAmount: (currency: string) =>
      `Write an amount of ${currency}, like 1,250.50, with no more decimals than it has.`,
    noCurrency: 'Choose the currency first.',
    untitled: 'Untitled',
    yes: 'Yes',
    no: 'No',
    panelLinks: 'Pages',
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
    untitled: 'بلا عنوان',
    yes: 'نعم',
    no: 'لا',
    panelLinks: 'الصفحات',
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
