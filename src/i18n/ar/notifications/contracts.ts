import type { contracts as english } from '../../en/notifications/contracts.ts'
import type { Translated } from '../../types.ts'

export const contracts: Translated<typeof english> = {
  'contract.about': '{contractNumber}: {title}',
  'contract.sent.title': 'عقد جاهز لتوقيعك',
  'contract.sent.subject': 'عقد للتوقيع {contractNumber}: {title}',
  'contract.sent.body': 'يرجى قراءة العقد وتوقيعه من حسابك.',
  'contract.reminded.title': 'تذكير: يرجى توقيع عقدك',
  'contract.reminded.subject': 'تذكير: يرجى توقيع العقد {contractNumber}',
  'contract.reminded.body': 'يرجى توقيع العقد أو رفضه من حسابك قبل انتهاء المهلة.',
  'contract.reminded.note': 'إذا كنت قد وقّعت العقد فيمكنك تجاهل هذه الرسالة.',
  'contract.signed.title': '{role, select, admin {وقّع {signerName} عقدًا} other {وقّعت عقدًا}}',
  'contract.signed.subject': 'تم توقيع العقد {contractNumber}',
  'contract.signed.heading': 'تم توقيع العقد',
  'contract.declined.title': '{role, select, admin {رفض {declinedBy} عقدًا} other {رفضت عقدًا}}',
  'contract.declined.subject': 'رُفض العقد {contractNumber}',
  'contract.declined.heading': 'رُفض العقد',
  'contract.expired.title': 'انتهت مهلة توقيع عقد',
  'contract.expired.subject': 'انتهت مهلة العقد {contractNumber}',
  'contract.expired.body': 'انقضت مهلة توقيع هذا العقد، ولم يعد من الممكن توقيعه.',
  'contract.activated.title': 'عقدك ساري المفعول',
  'contract.activated.subject': 'العقد {contractNumber} ساري المفعول',
  'contract.activated.body': 'وقّعنا العقد من جانبنا، ويمكن أن يبدأ العمل.',
  'contract.completed.title': 'اكتمل تنفيذ عقدك',
  'contract.completed.subject': 'اكتمل تنفيذ العقد {contractNumber}',
  'contract.completed.body': 'تم إنجاز ما اتُّفق عليه. شكرًا لتعاملك معنا.',
  'contract.cancelled.title': '{isReplaced, select, true {حلّت نسخة جديدة محل عقد} other {أُلغي عقد}}',
  'contract.cancelled.subject':
    '{isReplaced, select, true {حلّ العقد {replacedBy} محل العقد {contractNumber}} other {أُلغي العقد {contractNumber}}}',
  'contract.cancelled.message':
    '{isReplaced, select, true {حلّ العقد {replacedBy} محل العقد {contractNumber}.} other {{contractNumber}: {title}}}',
}
