import { own } from '../../../../domain/own.ts'
import { projectStatusWords } from '../../../../domain/projectStatusWords.ts'
import type { TemplateTexts } from '../types.ts'

const statuses = projectStatusWords.ar

export const projectTexts = {
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
  project_created: ({ data }) => ({
    subject: `أُنشئ لك مشروع: ${own(data.projectName)}`,
    heading: 'أُنشئ لك مشروع',
    paragraphs: ['يمكنك متابعته من حسابك.'],
    facts: [{ label: 'المشروع', value: data.projectName }],
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
  project_assigned: ({ data }) => ({
    subject: `أُسند إليك المشروع ${own(data.projectName)}`,
    heading: 'أُسند إليك مشروع',
    paragraphs: [],
    facts: [
      { label: 'المشروع', value: data.projectName },
      { label: 'العميل', value: data.clientName },
    ],
    button: { label: 'فتح المشروع', href: data.link },
  }),
  project_updated: ({ data, format }) => ({
    subject: `${own(data.projectName)}: تم تحديث الخطة`,
    heading: 'تم تحديث خطة مشروعك',
    paragraphs: [],
    facts: [
      { label: 'المشروع', value: data.projectName },
      ...(data.progressPercent === undefined ? [] : [{ label: 'التقدم', value: `${data.progressPercent}%` }]),
      ...(data.startDate === undefined ? [] : [{ label: 'تاريخ البدء', value: format.date(data.startDate) }]),
      ...(data.deadline === undefined ? [] : [{ label: 'الموعد النهائي', value: format.date(data.deadline) }]),
      ...(data.estimatedCost === undefined ? [] : [{ label: 'التكلفة المقدرة', value: data.estimatedCost }]),
      ...(data.finalCost === undefined ? [] : [{ label: 'التكلفة النهائية', value: data.finalCost }]),
    ],
    button: { label: 'فتح المشروع', href: data.link },
  }),
  milestone_added: ({ data, format }) => ({
    subject: `${own(data.projectName)}: مرحلة جديدة «${own(data.milestoneTitle)}»`,
    heading: 'أُضيفت مرحلة جديدة إلى مشروعك',
    paragraphs: [],
    facts: [
      { label: 'المشروع', value: data.projectName },
      { label: 'المرحلة', value: data.milestoneTitle },
      ...(data.dueDate === undefined ? [] : [{ label: 'الموعد', value: format.date(data.dueDate) }]),
    ],
    button: { label: 'فتح المشروع', href: data.link },
  }),
  milestone_changed: ({ data, format }) => ({
    subject: `${own(data.projectName)}: تغيّرت مرحلة «${own(data.milestoneTitle)}»`,
    heading: 'تغيّرت مرحلة من مشروعك',
    paragraphs: [],
    facts: [
      { label: 'المشروع', value: data.projectName },
      { label: 'المرحلة', value: data.milestoneTitle },
      ...(data.formerTitle === undefined ? [] : [{ label: 'الاسم السابق', value: data.formerTitle }]),
      ...(data.dueDate === undefined ? [] : [{ label: 'الموعد', value: format.date(data.dueDate) }]),
      ...(data.isUndated === true ? [{ label: 'الموعد', value: '–' }] : []),
    ],
    button: { label: 'فتح المشروع', href: data.link },
  }),
  milestone_removed: ({ data }) => ({
    subject: `${own(data.projectName)}: حُذفت مرحلة «${own(data.milestoneTitle)}»`,
    heading: 'حُذفت مرحلة من مشروعك',
    paragraphs: [],
    facts: [
      { label: 'المشروع', value: data.projectName },
      { label: 'المرحلة', value: data.milestoneTitle },
    ],
    button: { label: 'فتح المشروع', href: data.link },
  }),
  file_added: ({ data }) => ({
    subject: `${own(data.projectName)}: ملف جديد ${own(data.fileName)}`,
    heading: 'أُضيف ملف جديد',
    paragraphs: [],
    facts: [
      { label: 'المشروع', value: data.projectName },
      { label: 'الملف', value: data.fileName },
      { label: 'من', value: data.uploaderName },
    ],
    button: { label: 'فتح المشروع', href: data.link },
  }),
  file_removed: ({ data }) => ({
    subject: `${own(data.projectName)}: حُذف ملف ${own(data.fileName)}`,
    heading: 'حُذف ملف',
    paragraphs: [],
    facts: [
      { label: 'المشروع', value: data.projectName },
      { label: 'الملف', value: data.fileName },
      { label: 'من قِبل', value: data.removerName },
    ],
    button: { label: 'فتح المشروع', href: data.link },
  }),
  file_infected: ({ data }) => ({
    subject: `عُثر على برنامج ضار: ${own(data.fileName)}`,
    heading: 'تمت إزالة ملف',
    paragraphs: ['عُثر في هذا الملف على برنامج ضار، فأُزيل قبل أن يتمكن أحد من فتحه.'],
    facts: [{ label: 'الملف', value: data.fileName }],
    notes: ['يرجى فحص الجهاز الذي أُرسل منه الملف.'],
  }),
} satisfies TemplateTexts
