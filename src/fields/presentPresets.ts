import type { Field, SanitizedConfig } from 'payload'
import type { Label } from '../domain/statusLabels.ts'

const labels: Record<string, Label> = {
  title: { en: 'Name of the view', ar: 'اسم العرض' },
  isShared: { en: 'Shared with others', ar: 'مشترك مع الآخرين' },
  access: { en: 'Who may use it', ar: 'من يستخدمه' },
  where: { en: 'Filters', ar: 'عوامل التصفية' },
  columns: { en: 'Columns', ar: 'الأعمدة' },
  groupBy: { en: 'Grouped by', ar: 'التجميع حسب' },
  users: { en: 'People', ar: 'الأشخاص' },
}

const constraints: Record<string, { heading: Label; question: Label }> = {
  read: {
    heading: { en: 'See', ar: 'المشاهدة' },
    question: { en: 'Who sees this view', ar: 'من يشاهد هذا العرض' },
  },
  update: {
    heading: { en: 'Change', ar: 'التعديل' },
    question: { en: 'Who may change this view', ar: 'من يعدّل هذا العرض' },
  },
  delete: {
    heading: { en: 'Delete', ar: 'الحذف' },
    question: { en: 'Who may delete this view', ar: 'من يحذف هذا العرض' },
  },
}

const choices: Record<string, Label> = {
  everyone: { en: 'Everyone', ar: 'الجميع' },
  onlyMe: { en: 'Only me', ar: 'أنا فقط' },
  specificUsers: { en: 'Certain people', ar: 'أشخاص محددون' },
}

/** Payload's own words for saved views are English only: here they are said in both languages. */
export function presentPresets(config: SanitizedConfig): SanitizedConfig {
  const presets = config.collections.find(({ slug }) => slug === 'payload-query-presets')
  if (!presets) throw new Error('Payload has no query presets any more: look at what it has instead.')
  for (const field of presets.fields) present({ field })
  return config
}

/** `of` is what the field allows or not: to read, update or delete the view. */
function present({ field, of }: { field: Field; of?: string }): void {
  if (field.type === 'collapsible') {
    const [group] = field.fields
    const name = group && 'name' in group ? group.name : ''
    const words = constraints[name ?? '']
    if (words) Object.assign(field, { label: words.heading })
  }
  if ('name' in field && field.name === 'constraint' && field.type === 'select') {
    Object.assign(field, { label: constraints[of ?? '']?.question ?? field.label })
    field.options = field.options.map((option) =>
      typeof option === 'string' ? option : { ...option, label: choices[option.value] ?? option.label },
    )
  } else if ('name' in field && labels[field.name ?? '']) {
    Object.assign(field, { label: labels[field.name ?? ''] })
  }
  const inside = 'name' in field && constraints[field.name ?? ''] ? field.name : of
  if ('fields' in field) for (const each of field.fields) present({ field: each, ...(inside && { of: inside }) })
}
