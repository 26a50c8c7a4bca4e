import { own } from '../../../../domain/own.ts'
import type { TemplateTexts } from '../types.ts'

const onceAndSoon = 'يعمل الرابط مرة واحدة ولمدة قصيرة فقط.'
const notYou = 'إذا لم تكن أنت من طلب ذلك فتجاهل هذه الرسالة، ولن يحدث شيء.'

export const accountTexts = {
  verify_email: ({ data, company }) => ({
    subject: `تأكيد بريدك الإلكتروني لدى ${own(company.name)}`,
    heading: 'تأكيد البريد الإلكتروني',
    paragraphs: ['يرجى تأكيد أن هذا البريد الإلكتروني لك. سيُطلب منك تسجيل الدخول.'],
    button: { label: 'تأكيد البريد الإلكتروني', href: data.link },
    notes: [`${onceAndSoon} ${notYou}`],
  }),
  set_password: ({ data, company }) => ({
    subject: `تعيين كلمة المرور لحسابك لدى ${own(company.name)}`,
    heading: 'حسابك جاهز',
    paragraphs: [
      data.projectName === undefined
        ? `تم إنشاء حساب لك لدى ${own(company.name)}. اختر كلمة مرور لتسجيل الدخول.`
        : `شكرًا لك: استلمنا مشروعك «${own(data.projectName)}» وأنشأنا لك حسابًا. اختر كلمة مرور لمتابعة المشروع.`,
    ],
    button: { label: 'تعيين كلمة المرور', href: data.link },
    notes: [`${onceAndSoon} ${notYou}`],
  }),
  reset_password: ({ data, company }) => ({
    subject: `إعادة تعيين كلمة المرور لدى ${own(company.name)}`,
    heading: 'إعادة تعيين كلمة المرور',
    paragraphs: ['طلب شخص ما، ولعله أنت، كلمة مرور جديدة لحسابك.'],
    button: { label: 'اختيار كلمة مرور جديدة', href: data.link },
    notes: [`${onceAndSoon} إذا لم تكن أنت فتجاهل هذه الرسالة، وتبقى كلمة مرورك كما هي.`],
  }),
  confirm_project: ({ data }) => ({
    subject: 'تأكيد مشروعك الجديد',
    heading: 'هل هذا المشروع لك؟',
    paragraphs: [`تم تقديم مشروع باسم «${own(data.projectName)}» ببريدك الإلكتروني. أكّده لإضافته إلى حسابك.`],
    button: { label: 'تأكيد المشروع', href: data.link },
    notes: [`${onceAndSoon} إذا لم تقدّمه أنت فتجاهل هذه الرسالة، ويبقى المشروع مخفيًا.`],
  }),
  password_changed: ({ data, format }) => ({
    subject: 'تم تغيير كلمة المرور',
    heading: 'تم تغيير كلمة المرور',
    paragraphs: ['تم تغيير كلمة مرور حسابك وتسجيل الخروج من الأجهزة الأخرى.'],
    ...(data.changedAt !== undefined && { facts: [{ label: 'الوقت', value: format.moment(data.changedAt) }] }),
    notes: ['إذا لم تكن أنت من غيّرها فأعد تعيين كلمة المرور الآن وأخبرنا.'],
  }),
  identity_submitted: ({ data }) => ({
    subject: `تحقق من الهوية بانتظار المراجعة: ${own(data.clientName)}`,
    heading: 'وثائق هوية بانتظار المراجعة',
    paragraphs: [`أرسل ${own(data.clientName)} وثائق هوية يجب مراجعتها.`],
    button: { label: 'مراجعة الوثائق', href: data.link },
  }),
  identity_decided: ({ data, format }) =>
    data.status === 'verified'
      ? {
          subject: 'تم التحقق من هويتك',
          heading: 'تم التحقق من هويتك',
          paragraphs: ['راجعنا وثائقك، ويمكنك الآن توقيع العقود.'],
          ...(data.expiresAt !== undefined && {
            facts: [{ label: 'وثيقتك صالحة حتى', value: format.date(data.expiresAt) }],
          }),
          button: { label: 'فتح حسابك', href: data.link },
        }
      : {
          subject: 'لم تُقبل وثائق هويتك',
          heading: 'لم تُقبل وثائقك',
          paragraphs: [
            data.reason === undefined ? 'لم نتمكن من قبول وثائق هويتك.' : 'لم نتمكن من قبول وثائق هويتك للسبب التالي:',
          ],
          ...(data.reason !== undefined && { quote: data.reason }),
          ...(data.expiresAt !== undefined && {
            facts: [{ label: 'تبقى وثيقتك الحالية صالحة حتى', value: format.date(data.expiresAt) }],
          }),
          button: { label: 'إرسال الوثائق مرة أخرى', href: data.link },
        },
  account_suspended: ({ data }) => ({
    subject: 'تم إيقاف حسابك',
    heading: 'تم إيقاف حسابك',
    paragraphs: ['لا يمكنك تسجيل الدخول حتى يُفتح الحساب من جديد. تواصل معنا إن كانت لديك أسئلة.'],
    ...(data.reason !== undefined && { quote: data.reason }),
  }),
  account_erased: ({ company }) => ({
    subject: 'تم محو بياناتك',
    heading: 'تم محو بياناتك',
    paragraphs: [
      `تم محو حسابك لدى ${own(company.name)} وبياناتك الشخصية. أما ما يلزمنا القانون بحفظه، كالفواتير والعقود الموقعة، فيُحفظ حتى تنقضي مدته.`,
    ],
    notes: ['هذه آخر رسالة نرسلها إليك.'],
  }),
  account_reactivated: ({ data }) => ({
    subject: 'أُعيد فتح حسابك',
    heading: 'أُعيد فتح حسابك',
    paragraphs: ['يمكنك تسجيل الدخول من جديد.'],
    button: { label: 'تسجيل الدخول', href: data.link },
  }),
  identity_expiring: ({ data, format }) => ({
    subject: 'تنتهي صلاحية وثيقة هويتك قريبًا',
    heading: 'تنتهي صلاحية وثيقة هويتك قريبًا',
    paragraphs: [
      'يرجى إرسال وثيقتك الجديدة قبل انتهاء صلاحية القديمة. ويمكنك الاستمرار في توقيع العقود إلى حين مراجعتها.',
    ],
    facts: [{ label: 'تنتهي في', value: format.date(data.expiresAt) }],
    button: { label: 'إرسال الوثيقة الجديدة', href: data.link },
  }),
  identity_expired: ({ data, format }) => ({
    subject: 'انتهت صلاحية وثيقة هويتك',
    heading: 'انتهت صلاحية وثيقة هويتك',
    paragraphs: ['لا يمكنك توقيع العقود حتى تُراجع وثيقتك الجديدة. يرجى إرسالها من حسابك.'],
    facts: [{ label: 'انتهت في', value: format.date(data.expiresAt) }],
    button: { label: 'إرسال الوثيقة الجديدة', href: data.link },
  }),
} satisfies TemplateTexts
