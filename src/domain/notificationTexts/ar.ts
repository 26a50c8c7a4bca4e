import { formatDay } from '../formatDay.ts'
import { own } from '../own.ts'
import { projectStatusWords } from '../projectStatusWords.ts'
import { labelOf } from '../statusLabels.ts'
import type { AboutContract, NotificationData, NotificationTexts } from './types.ts'

const day = (date: string) => formatDay(date, 'ar')

const contract = ({ contractNumber, title }: AboutContract) => `${own(contractNumber)}: ${own(title)}`

function dispute({ description, state, reason, evidenceDueBy }: NotificationData['dispute.opened']): string {
  const words = [own(description), `الحالة: ${own(labelOf(state).ar)}`]
  if (reason) words.push(`السبب: ${own(reason.replaceAll('_', ' '))}`)
  if (evidenceDueBy)
    words.push(`آخر موعد لتقديم الأدلة: ${day(evidenceDueBy)}، الساعة ${own(`${evidenceDueBy.slice(11, 16)} UTC`)}`)
  return words.join(' · ')
}

function milestone({ formerTitle, dueDate }: NotificationData['milestone.changed']): string {
  const words = []
  if (formerTitle !== undefined) words.push(`كان اسمها «${own(formerTitle)}».`)
  if (dueDate === null) words.push('لم يعد لها موعد.')
  if (typeof dueDate === 'string') words.push(`موعدها ${day(dueDate)}.`)
  return words.join(' ')
}

/** The notifications in Arabic. What stands inside a sentence keeps its own direction; what stands alone is as people wrote it. */
export const ar: NotificationTexts = {
  'account.reactivated': () => ({ title: 'أُعيد فتح حسابك' }),
  'identity.submitted': ({ clientName, validUntil }) => ({
    title: 'تحقق من الهوية بانتظار المراجعة',
    message:
      validUntil === undefined
        ? `أرسل ${own(clientName)} وثائق هوية يجب مراجعتها.`
        : `أرسل ${own(clientName)} وثيقة الهوية التالية؛ الوثيقة الحالية صالحة حتى ${day(validUntil)}.`,
  }),
  'identity.verified': () => ({ title: 'تم التحقق من هويتك' }),
  'identity.rejected': ({ reason }) => ({ title: 'لم تُقبل وثائق هويتك', message: reason }),
  'identity.expiring': ({ expiresAt }) => ({
    title: `تنتهي صلاحية وثيقة هويتك في ${day(expiresAt)}`,
    message: 'يرجى إرسال وثيقتك الجديدة قبل ذلك اليوم. وإلى حين البت فيها تبقى هويتك محققة بالوثيقة القديمة.',
  }),
  'identity.expired': ({ expiresAt, isNextWaiting }) => ({
    title: 'انتهت صلاحية وثيقة هويتك',
    message: isNextWaiting
      ? `كانت صالحة حتى ${day(expiresAt)}. يمكنك توقيع العقود من جديد بعد التحقق من وثيقتك الجديدة.`
      : `كانت صالحة حتى ${day(expiresAt)}. يرجى إرسال وثيقتك الجديدة؛ لا يمكنك توقيع العقود حتى يتم التحقق منها.`,
  }),
  'file.infected': ({ fileName, malware }) => ({
    title: `عُثر على برنامج ضار في ${own(fileName)}`,
    message: `${own(malware)}. أُزيل الملف قبل أن يتمكن أحد من فتحه.`,
  }),
  'project.submitted': ({ projectName, clientName }) => ({
    title: `مشروع جديد: ${own(projectName)}`,
    message: `قدّم ${own(clientName)} مشروعًا.`,
  }),
  'project.created': ({ projectName }) => ({ title: `أُنشئ لك مشروع: ${own(projectName)}` }),
  'project.assigned': ({ projectName, clientName }) => ({
    title: `أُسند إليك المشروع ${own(projectName)}`,
    message: `العميل: ${own(clientName)}.`,
  }),
  'project.status_changed': ({ projectName, status }) => ({
    title: `${own(projectName)}: ${projectStatusWords.ar[status] ?? status}`,
  }),
  'project.updated': ({ projectName }) => ({ title: `${own(projectName)}: تم تحديث الخطة` }),
  'project.fileAdded': ({ projectName, fileName }) => ({
    title: `ملف جديد في ${own(projectName)}`,
    message: fileName,
  }),
  'project.fileRemoved': ({ projectName, fileName }) => ({
    title: `حُذف ملف من ${own(projectName)}`,
    message: fileName,
  }),
  'milestone.added': ({ projectName, milestoneTitle }) => ({
    title: `${own(projectName)}: مرحلة جديدة «${own(milestoneTitle)}»`,
  }),
  'milestone.changed': (data) => ({
    title: `${own(data.projectName)}: تغيّرت مرحلة «${own(data.milestoneTitle)}»`,
    message: milestone(data),
  }),
  'milestone.removed': ({ projectName, milestoneTitle }) => ({
    title: `${own(projectName)}: حُذفت مرحلة «${own(milestoneTitle)}»`,
  }),
  'milestone.completed': ({ projectName, milestoneTitle, progressPercent }) => ({
    title: `${own(projectName)}: اكتملت مرحلة «${own(milestoneTitle)}»`,
    message: `نسبة إنجاز المشروع ${own(`${progressPercent}%`)}.`,
  }),
  'contract.sent': (data) => ({ title: 'عقد بانتظار توقيعك', message: contract(data) }),
  'contract.reminder': (data) => ({ title: 'ما زال العقد بانتظار توقيعك', message: contract(data) }),
  'contract.signed': (data) => ({
    title: data.clientName === undefined ? 'لقد وقّعت عقدًا' : `وقّع ${own(data.clientName)} عقدًا`,
    message: contract(data),
  }),
  'contract.declined': (data) => ({
    title: data.clientName === undefined ? 'لقد رفضت عقدًا' : `رفض ${own(data.clientName)} عقدًا`,
    message: contract(data),
  }),
  'contract.expired': (data) => ({ title: 'انتهت مهلة توقيع عقد', message: contract(data) }),
  'contract.activated': (data) => ({ title: 'العقد سارٍ الآن', message: contract(data) }),
  'contract.completed': (data) => ({ title: 'اكتمل تنفيذ العقد', message: contract(data) }),
  'contract.cancelled': (data) =>
    data.replacedBy === undefined
      ? { title: 'أُلغي العقد', message: contract(data) }
      : {
          title: 'حلّت نسخة جديدة محل العقد',
          message: `حلّ العقد ${own(data.replacedBy)} محل العقد ${own(data.contractNumber)}.`,
        },
  'payment.requested': ({ amount, description }) => ({ title: `دفعة مطلوبة: ${own(amount)}`, message: description }),
  'payment.received': ({ amount, description }) => ({ title: `تم استلام دفعة: ${own(amount)}`, message: description }),
  'payment.arrived': ({ clientName, amount, description }) => ({
    title: `دفع ${own(clientName)} مبلغ ${own(amount)}`,
    message: description,
  }),
  'payment.failed': ({ amount, description }) => ({
    title: `لم تتم عملية الدفع: ${own(amount)}`,
    message: description,
  }),
  'payment.refunded': ({ amount, description }) => ({ title: `مبلغ مسترد: ${own(amount)}`, message: description }),
  'payment.credited': ({ amount }) => ({
    title: `أُبقي رصيدًا لك: ${own(amount)}`,
    message: 'لم يكن المبلغ لأي دفعة مطلوبة.',
  }),
  'payment.cancelled': ({ amount, description }) => ({ title: `أُلغي طلب دفعة: ${own(amount)}`, message: description }),
  'refund.failed': ({ amount, reason }) => ({
    title: `تعذّر رد المبلغ: ${own(amount)}`,
    message: `لا توجد عملية رد كهذه لدى Stripe (${own(reason.replaceAll('_', ' '))}). لم يُرد أي مبلغ.`,
  }),
  'dispute.opened': (data) => ({ title: `اعتراض على دفعة: ${own(data.amount)}`, message: dispute(data) }),
  'dispute.changed': (data) => ({
    title: `الاعتراض على ${own(data.amount)}: ${own(labelOf(data.state).ar)}`,
    message: dispute(data),
  }),
  'review.opened': ({ amount, problem }) => ({
    title: `مبلغ بحاجة إلى مراجعة: ${own(amount)}`,
    message: labelOf(problem).ar,
  }),
  'stripe_event.failed': ({ event, error }) => ({
    title: 'تعذّرت معالجة حدث من Stripe',
    message: `${event}: ${error}`,
  }),
  'invoice.issued': ({ total }) => ({ title: `فاتورة جديدة: ${own(total)}` }),
  'invoice.reminder': ({ invoiceNumber, owed, dueDate, isLate }) => ({
    title: isLate
      ? `فاتورة متأخرة السداد ${own(invoiceNumber)}: ${own(owed)}`
      : `الفاتورة ${own(invoiceNumber)} تستحق السداد في ${day(dueDate)}: ${own(owed)}`,
  }),
  'invoice.voided': ({ invoiceNumber, reason }) => ({
    title: `الفاتورة ${own(invoiceNumber)} لاغية`,
    message: reason,
  }),
  'invoice.credited': ({ total, reason }) => ({ title: `إشعار دائن جديد: ${own(total)}`, message: reason }),
  'message.received': ({ senderName, preview }) => ({
    title: `رسالة جديدة من ${own(senderName)}`,
    message: preview,
  }),
}
