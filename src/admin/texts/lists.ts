import { defineTexts } from './defineTexts.ts'

type Empty = { title: string; hint: string }

/** What lists say that have no rows: what would be there, and where it comes from. */
const english = {
  export: 'Download as CSV',
  nothingFits: 'Nothing fits',
  nothingFitsHint: 'No row fits the search and the filters. Search for less, or take the filters away.',
  clear: 'Clear search and filters',
  create: 'New',
  otherwise: { title: 'Nothing here yet', hint: 'Rows appear here by themselves when there is something to show.' },
  lists: {
    projects: {
      title: 'No projects yet',
      hint: 'Clients submit them on your website; you can also make one for a client.',
    },
    contracts: { title: 'No contracts yet', hint: 'Write one from a project, from a template or from nothing.' },
    'project-milestones': { title: 'No milestones yet', hint: 'Plan them on the page of their project.' },
    messages: { title: 'No messages yet', hint: 'What you and your clients write about projects is kept here.' },
    'project-files': { title: 'No files yet', hint: 'Files of projects, contracts and invoices are listed here.' },
    invoices: { title: 'No invoices yet', hint: 'Write the first one from a project.' },
    payments: {
      title: 'No payments yet',
      hint: 'Ask for one from a project or an invoice; milestones ask by themselves.',
    },
    'payment-reviews': { title: 'Nothing to decide', hint: 'Money that fits nothing waits here for you. None does.' },
    'payment-refunds': { title: 'No refunds', hint: 'Refund a payment on its page.' },
    'payment-disputes': { title: 'No disputes', hint: 'When a cardholder disputes a charge, it is listed here.' },
    users: { title: 'Nobody here', hint: 'Clients register themselves or get an account with their first project.' },
    'identity-verifications': {
      title: 'No identity checks',
      hint: 'Clients send their ID cards before they sign a contract.',
    },
    'project-types': {
      title: 'No project types yet',
      hint: 'Name the kinds of work that you offer; clients choose among them.',
    },
    'contract-templates': {
      title: 'No templates yet',
      hint: 'Write a contract once, with variables for what differs.',
    },
    broadcasts: { title: 'No broadcasts yet', hint: 'Messages to all clients or to all admins are listed here.' },
    media: { title: 'No pictures yet', hint: 'Upload your logo, then choose it in the company’s settings.' },
  } as Record<string, Empty>,
}

const arabic: typeof english = {
  export: 'تنزيل بصيغة CSV',
  nothingFits: 'لا نتائج مطابقة',
  nothingFitsHint: 'لا يوجد صف يطابق البحث وعوامل التصفية. خفف البحث أو أزل عوامل التصفية.',
  clear: 'مسح البحث وعوامل التصفية',
  create: 'جديد',
  otherwise: { title: 'لا شيء هنا بعد', hint: 'تظهر الصفوف هنا تلقائيًا عند توفر ما يُعرض.' },
  lists: {
    projects: { title: 'لا توجد مشاريع بعد', hint: 'يقدمها العملاء عبر موقعك، ويمكنك إنشاء مشروع لعميل.' },
    contracts: { title: 'لا توجد عقود بعد', hint: 'اكتب عقدًا من مشروع أو من قالب أو من الصفر.' },
    'project-milestones': { title: 'لا توجد مراحل بعد', hint: 'خطط لها في صفحة مشروعها.' },
    messages: { title: 'لا توجد رسائل بعد', hint: 'تُحفظ هنا مراسلاتك مع العملاء حول المشاريع.' },
    'project-files': { title: 'لا توجد ملفات بعد', hint: 'تُعرض هنا ملفات المشاريع والعقود والفواتير.' },
    invoices: { title: 'لا توجد فواتير بعد', hint: 'اكتب أول فاتورة من أحد المشاريع.' },
    payments: { title: 'لا توجد مدفوعات بعد', hint: 'اطلب دفعة من مشروع أو فاتورة؛ والمراحل تطلبها تلقائيًا.' },
    'payment-reviews': {
      title: 'لا شيء يحتاج إلى قرار',
      hint: 'ينتظرك هنا المال الذي لا يطابق شيئًا، ولا يوجد منه الآن.',
    },
    'payment-refunds': { title: 'لا توجد مبالغ مستردة', hint: 'يُسترد مبلغ الدفعة من صفحتها.' },
    'payment-disputes': { title: 'لا توجد اعتراضات', hint: 'إذا اعترض حامل بطاقة على عملية، ظهرت هنا.' },
    users: { title: 'لا يوجد أحد', hint: 'يسجل العملاء بأنفسهم أو يُنشأ لهم حساب مع أول مشروع.' },
    'identity-verifications': { title: 'لا توجد عمليات تحقق', hint: 'يرسل العملاء هوياتهم قبل توقيع العقود.' },
    'project-types': { title: 'لا توجد أنواع مشاريع بعد', hint: 'سمِّ أنواع العمل التي تقدمها ليختار منها العملاء.' },
    'contract-templates': { title: 'لا توجد قوالب بعد', hint: 'اكتب العقد مرة واحدة بمتغيرات لما يختلف.' },
    broadcasts: { title: 'لا توجد رسائل عامة بعد', hint: 'تُعرض هنا الرسائل إلى كل العملاء أو كل المديرين.' },
    media: { title: 'لا توجد صور بعد', hint: 'ارفع شعارك ثم اختره في إعدادات الشركة.' },
  },
}

export const listsTexts = defineTexts({ en: english, ar: arabic })
