import { defineTexts } from './defineTexts.ts'

export const saveTexts = defineTexts({
  en: {
    heading: 'Somebody has changed this meanwhile',
    meaning: 'Nothing of yours is saved yet. Since you opened this, the following was changed:',
    before: 'before',
    now: 'now',
    nothing: 'nothing',
    platform: 'The platform',
    reload: 'Drop mine and load again',
    look: 'Look at it in a new tab',
    overwrite: 'Save mine over it',
    back: 'Go on writing',
    lost: 'The platform could not be reached. Nothing is saved.',
  },
  ar: {
    heading: 'غيّر شخص آخر هذا المستند',
    meaning: 'لم يُحفظ شيء من تعديلاتك بعد. منذ أن فتحته تغيّر ما يلي:',
    before: 'قبل',
    now: 'الآن',
    nothing: 'فارغ',
    platform: 'المنصة',
    reload: 'تجاهل تعديلاتي وإعادة التحميل',
    look: 'عرضه في نافذة جديدة',
    overwrite: 'حفظ تعديلاتي فوقه',
    back: 'متابعة الكتابة',
    lost: 'تعذر الوصول إلى المنصة. لم يُحفظ شيء.',
  },
})
