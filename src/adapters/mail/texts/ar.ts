import type { MailTexts } from './types.ts'

const statuses: Record<string, string> = {
  submitted: 'تم الاستلام',
  reviewing: 'قيد الدراسة',
  approved: 'تمت الموافقة',
  in_progress: 'قيد التنفيذ',
  review: 'جاهز لمراجعتك',
  completed: 'مكتمل',
  cancelled: 'ملغى',
}

const onceAndSoon = 'يعمل الرابط مرة واحدة ولمدة قصيرة فقط.'
const notYou = 'إذا لم تكن أنت من طلب ذلك فتجاهل هذه الرسالة، ولن يحدث شيء.'

/** First-strong isolates (Unicode TR9): a Latin name or a number inside an Arabic sentence keeps its own direction. */
const own = (text: string) => `\u2068${text}\u2069`

/** The mails in Arabic. */
export const ar: MailTexts = {
  greeting: ({ firstName }) => (firstName === undefined ? 'مرحبًا،' : `مرحبًا ${own(firstName)}،`),
  why: (company) => `وصلتك هذه الرسالة بسبب حسابك أو مشروعك لدى ${own(company)}.`,
  templates: {
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
    identity_decided: ({ data }) =>
      data.status === 'verified'
        ? {
            subject: 'تم التحقق من هويتك',
            heading: 'تم التحقق من هويتك',
            paragraphs: ['راجعنا وثائقك، ويمكنك الآن توقيع العقود.'],
            button: { label: 'فتح حسابك', href: data.link },
          }
        : {
            subject: 'لم تُقبل وثائق هويتك',
            heading: 'لم تُقبل وثائقك',
            paragraphs: [
              data.reason === undefined
                ? 'لم نتمكن من قبول وثائق هويتك.'
                : 'لم نتمكن من قبول وثائق هويتك للسبب التالي:',
            ],
            ...(data.reason !== undefined && { quote: data.reason }),
            button: { label: 'إرسال الوثائق مرة أخرى', href: data.link },
          },
    project_submitted: ({ data }) => ({
      subject: `مشروع جديد: ${own(data.projectName)}`,
      heading: 'تم تقديم مشروع جديد',
      paragraphs: [],
      facts: [
        { label: 'المشروع', value: data.projectName },
        { label: 'العميل', value: data.clientName },
      ],
      button: { label: 'فتح المشروع', href: data.link },
    }),
    project_status_changed: ({ data }) => ({
      subject: `${own(data.projectName)}: ${statuses[data.status] ?? data.status}`,
      heading: 'تغيّرت حالة مشروعك',
      paragraphs: [],
      facts: [
        { label: 'المشروع', value: data.projectName },
        { label: 'الحالة', value: statuses[data.status] ?? data.status },
      ],
      button: { label: 'فتح المشروع', href: data.link },
    }),
    milestone_completed: ({ data }) => ({
      subject: `${own(data.projectName)}: اكتملت مرحلة «${own(data.milestoneTitle)}»`,
      heading: 'اكتملت مرحلة من مشروعك',
      paragraphs: [],
      facts: [
        { label: 'المشروع', value: data.projectName },
        { label: 'المرحلة', value: data.milestoneTitle },
        ...(data.progressPercent === undefined ? [] : [{ label: 'التقدم', value: `${data.progressPercent}%` }]),
      ],
      button: { label: 'فتح المشروع', href: data.link },
    }),
    contract_sent: ({ data, format }) => ({
      subject: `عقد للتوقيع ${own(data.contractNumber)}: ${own(data.title)}`,
      heading: 'عقد بانتظار توقيعك',
      paragraphs: ['يرجى قراءة العقد وتوقيعه من حسابك.'],
      facts: [
        { label: 'العقد', value: data.contractNumber },
        { label: 'العنوان', value: data.title },
        ...(data.expiresAt === undefined ? [] : [{ label: 'التوقيع قبل', value: format.moment(data.expiresAt) }]),
      ],
      button: { label: 'القراءة والتوقيع', href: data.link },
    }),
    contract_reminder: ({ data, format }) => ({
      subject: `تذكير: العقد ${own(data.contractNumber)} بانتظار توقيعك`,
      heading: 'ما زال العقد بانتظار توقيعك',
      paragraphs: ['يرجى قراءة العقد ثم توقيعه أو رفضه من حسابك قبل انتهاء المهلة.'],
      facts: [
        { label: 'العقد', value: data.contractNumber },
        { label: 'العنوان', value: data.title },
        { label: 'التوقيع قبل', value: format.moment(data.expiresAt) },
      ],
      button: { label: 'القراءة والتوقيع', href: data.link },
      notes: ['إذا كنت قد وقّعت العقد في هذه الأثناء، فيرجى تجاهل هذه الرسالة.'],
    }),
    contract_signed: ({ data, format }) => ({
      subject: `تم توقيع العقد ${own(data.contractNumber)}`,
      heading: 'تم توقيع العقد',
      paragraphs: [],
      facts: [
        { label: 'العقد', value: data.contractNumber },
        { label: 'العنوان', value: data.title },
        { label: 'الموقّع', value: data.signerName },
        { label: 'الوقت', value: format.moment(data.signedAt) },
      ],
      button: { label: 'فتح العقد', href: data.link },
    }),
    contract_declined: ({ data }) => ({
      subject: `رُفض العقد ${own(data.contractNumber)}`,
      heading: 'رُفض العقد',
      paragraphs: [],
      facts: [
        { label: 'العقد', value: data.contractNumber },
        { label: 'العنوان', value: data.title },
        { label: 'رفضه', value: data.clientName },
      ],
      ...(data.reason !== undefined && { quote: data.reason }),
      button: { label: 'فتح العقد', href: data.link },
    }),
    contract_expired: ({ data }) => ({
      subject: `انتهت مهلة العقد ${own(data.contractNumber)}`,
      heading: 'انتهت مهلة العقد',
      paragraphs: ['انقضت مهلة توقيع هذا العقد، ولم يعد من الممكن توقيعه.'],
      facts: [
        { label: 'العقد', value: data.contractNumber },
        { label: 'العنوان', value: data.title },
      ],
      button: { label: 'فتح العقد', href: data.link },
    }),
    contract_activated: ({ data }) => ({
      subject: `العقد ${own(data.contractNumber)} سارٍ الآن`,
      heading: 'العقد سارٍ الآن',
      paragraphs: ['أكّدنا العقد، ويبدأ العمل.'],
      facts: [
        { label: 'العقد', value: data.contractNumber },
        { label: 'العنوان', value: data.title },
      ],
      button: { label: 'فتح العقد', href: data.link },
    }),
    contract_cancelled: ({ data }) => ({
      subject: `أُلغي العقد ${own(data.contractNumber)}`,
      heading: 'أُلغي العقد',
      paragraphs: [],
      facts: [
        { label: 'العقد', value: data.contractNumber },
        { label: 'العنوان', value: data.title },
      ],
      ...(data.reason !== undefined && { quote: data.reason }),
      button: { label: 'فتح العقد', href: data.link },
    }),
    payment_requested: ({ data, format }) => ({
      subject: `دفعة مطلوبة: ${own(data.amount)}`,
      heading: 'دفعة مستحقة',
      paragraphs: [],
      facts: [
        { label: 'المبلغ', value: data.amount },
        { label: 'مقابل', value: data.description },
        ...(data.projectName === undefined ? [] : [{ label: 'المشروع', value: data.projectName }]),
        ...(data.dueDate === undefined ? [] : [{ label: 'تاريخ الاستحقاق', value: format.date(data.dueDate) }]),
      ],
      button: { label: 'عرض الدفعة', href: data.link },
    }),
    payment_received: ({ data, format }) => ({
      subject: `تم استلام دفعة: ${own(data.amount)}`,
      heading: 'شكرًا لك على الدفع',
      paragraphs: [],
      facts: [
        { label: 'المبلغ', value: data.amount },
        { label: 'مقابل', value: data.description },
        ...(data.paidAt === undefined ? [] : [{ label: 'تاريخ الاستلام', value: format.date(data.paidAt) }]),
      ],
      button: { label: 'عرض الدفعة', href: data.link },
    }),
    payment_refunded: ({ data }) => ({
      subject: `مبلغ مسترد: ${own(data.amount)}`,
      heading: 'تم رد مبلغ',
      paragraphs: [],
      facts: [
        { label: 'المبلغ المسترد', value: data.amount },
        { label: 'مقابل', value: data.description },
      ],
      ...(data.reason !== undefined && { quote: data.reason }),
      button: { label: 'عرض الدفعة', href: data.link },
    }),
    invoice_issued: ({ data, format }) => ({
      subject: `فاتورة ${own(data.invoiceNumber)}: ${own(data.total)}`,
      heading: `فاتورة ${own(data.invoiceNumber)}`,
      paragraphs: ['فاتورتك مرفقة بصيغة PDF.'],
      facts: [
        { label: 'الإجمالي', value: data.total },
        ...(data.dueDate === undefined ? [] : [{ label: 'تاريخ الاستحقاق', value: format.date(data.dueDate) }]),
        ...(data.paymentReference === undefined ? [] : [{ label: 'مرجع الدفع', value: data.paymentReference }]),
      ],
      button: { label: 'عرض الفاتورة والدفع', href: data.link },
    }),
    invoice_reminder: ({ data, format }) => ({
      subject:
        data.daysLate > 0
          ? `فاتورة متأخرة السداد ${own(data.invoiceNumber)}: ${own(data.owed)}`
          : `تذكير بالفاتورة ${own(data.invoiceNumber)}: ${own(data.owed)}`,
      heading:
        data.daysLate > 0
          ? `تأخر سداد الفاتورة ${own(data.invoiceNumber)}`
          : `الفاتورة ${own(data.invoiceNumber)} تستحق السداد في ${format.date(data.dueDate)}`,
      paragraphs: [
        data.daysLate > 0
          ? `مضى موعد استحقاق هذه الفاتورة ولم تُسدَّد كاملة بعد. عدد أيام التأخير: ${data.daysLate}. يرجى سداد المبلغ المتبقي.`
          : 'هذا تذكير ودي. فاتورتك مرفقة بصيغة PDF.',
      ],
      facts: [
        { label: 'المبلغ المتبقي', value: data.owed },
        { label: 'تاريخ الاستحقاق', value: format.date(data.dueDate) },
        ...(data.paymentReference === undefined ? [] : [{ label: 'مرجع الدفع', value: data.paymentReference }]),
      ],
      button: { label: 'عرض الفاتورة والدفع', href: data.link },
      notes: ['إذا كنت قد دفعت خلال الأيام القليلة الماضية، فيرجى تجاهل هذه الرسالة.'],
    }),
    invoice_voided: ({ data }) => ({
      subject: `الفاتورة ${own(data.invoiceNumber)} لاغية`,
      heading: `الفاتورة ${own(data.invoiceNumber)} لاغية`,
      paragraphs: ['لم تعد هذه الفاتورة صالحة. يرجى عدم دفعها.'],
      ...(data.reason !== undefined && { quote: data.reason }),
      button: { label: 'عرض الفاتورة', href: data.link },
    }),
    credit_note_issued: ({ data }) => ({
      subject: `إشعار دائن ${own(data.creditNoteNumber)}: ${own(data.total)}`,
      heading: `إشعار دائن ${own(data.creditNoteNumber)}`,
      paragraphs: ['الإشعار الدائن مرفق بصيغة PDF.'],
      facts: [
        { label: 'عن الفاتورة', value: data.creditedInvoiceNumber },
        { label: 'الإجمالي', value: data.total },
      ],
      ...(data.reason !== undefined && { quote: data.reason }),
      button: { label: 'عرض الإشعار الدائن', href: data.link },
    }),
    message_received: ({ data }) => ({
      subject:
        data.projectName === undefined
          ? `رسالة جديدة من ${own(data.senderName)}`
          : `رسالة جديدة من ${own(data.senderName)}: ${own(data.projectName)}`,
      heading: `كتب إليك ${own(data.senderName)}`,
      paragraphs: [],
      quote: data.preview,
      button: { label: 'القراءة والرد', href: data.link },
    }),
    broadcast: ({ data }) => ({
      subject: data.title,
      heading: data.title,
      paragraphs: data.message.split(/\n{2,}/),
      ...(data.link !== undefined && { button: { label: 'فتح', href: data.link } }),
    }),
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
  },
}
