import { labelOf } from '../../domain/statusLabels.ts'
import { activityLabels } from '../texts/activityLabels.ts'

const verbs: Record<string, { en: string; ar: string }> = {
  created: { en: 'Made', ar: 'إنشاء' },
  updated: { en: 'Changed', ar: 'تعديل' },
  deleted: { en: 'Deleted', ar: 'حذف' },
}

/** What an action of the activity log is called. `kind` is what the thing is called that a generic change was made to. */
export function actionLabel({
  action,
  kind,
  language,
}: {
  action: string
  kind?: string | undefined
  language: string
}): string {
  const tongue = language.startsWith('ar') ? 'ar' : 'en'
  const known = activityLabels[action]
  if (known) return known[tongue]
  const [thing = action, verb] = action.split('.')
  const generic = verb ? verbs[verb] : undefined
  if (generic && kind) return `${generic[tongue]}: ${kind}`
  return labelOf(generic ? `${thing} ${generic[tongue]}` : action)[tongue]
}
