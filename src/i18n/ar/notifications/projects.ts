import type { projects as english } from '../../en/notifications/projects.ts'
import type { Translated } from '../../types.ts'

export const projects: Translated<typeof english> = {
  'project.submitted.title': 'مشروع جديد: {projectName}',
  'project.submitted.heading': 'تم تقديم مشروع جديد',
  'project.submitted.message': 'قدّم {clientName} مشروعًا.',
  'project.created.title': 'أنشأنا لك مشروعًا: {projectName}',
  'project.created.heading': 'أنشأنا لك مشروعًا',
  'project.created.body': 'يمكنك متابعة سير العمل من حسابك.',
  'project.assigned.title': 'أُسند إليك المشروع {projectName}',
  'project.assigned.message': 'العميل: {clientName}',
  'project.status_changed.title': '{projectName}: {status}',
  'project.status_changed.heading': 'تحديث حالة المشروع',
  'project.updated.title': '{projectName}: تم تحديث الخطة',
  'project.updated.heading': 'تم تحديث خطة المشروع',
  'project.file_added.title': 'ملف جديد في {projectName}',
  'project.file_added.subject': '{projectName}: ملف جديد {fileName}',
  'project.file_added.message': '{fileName}',
  'project.file_removed.title': 'حُذف ملف من {projectName}',
  'project.file_removed.subject': '{projectName}: حُذف الملف {fileName}',
  'project.file_removed.message': '{fileName}',

  'milestone.added.title': '{projectName}: مرحلة جديدة «{milestoneTitle}»',
  'milestone.added.heading': 'مرحلة جديدة',
  'milestone.changed.title': '{projectName}: تم تحديث مرحلة «{milestoneTitle}»',
  'milestone.changed.heading': 'تم تحديث مرحلة',
  'milestone.changed.message':
    '{change, select, renamed {اسمها السابق «{formerTitle}».} moved {موعدها الجديد {dueDate}.} undated {لم يعد لها موعد محدد.} renamed_moved {اسمها السابق «{formerTitle}»، وموعدها الجديد {dueDate}.} other {اسمها السابق «{formerTitle}»، ولم يعد لها موعد محدد.}}',
  'milestone.removed.title': '{projectName}: حُذفت مرحلة «{milestoneTitle}»',
  'milestone.removed.heading': 'حُذفت مرحلة',
  'milestone.completed.title': '{projectName}: اكتملت مرحلة «{milestoneTitle}»',
  'milestone.completed.heading': 'اكتملت مرحلة',
  'milestone.completed.message': 'نسبة الإنجاز: {progressPercent}',

  // The states of a project, as its client reads them
  'status.submitted': 'تم الاستلام',
  'status.reviewing': 'قيد المراجعة',
  'status.approved': 'تمت الموافقة',
  'status.in_progress': 'قيد التنفيذ',
  'status.review': 'جاهز لمراجعتك',
  'status.completed': 'مكتمل',
  'status.cancelled': 'ملغى',
}
