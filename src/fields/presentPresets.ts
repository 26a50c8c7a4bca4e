import type { Field, SanitizedConfig } from 'payload'
import { labelFor, type Label } from '../i18n/translator.ts'

const labels: Record<string, Label> = {
  title: labelFor('savedViews.title'),
  isShared: labelFor('savedViews.isShared'),
  access: labelFor('savedViews.access'),
  where: labelFor('savedViews.where'),
  columns: labelFor('savedViews.columns'),
  groupBy: labelFor('savedViews.groupBy'),
  users: labelFor('savedViews.users'),
}

const constraints: Record<string, { heading: Label; question: Label }> = {
  read: { heading: labelFor('savedViews.read.heading'), question: labelFor('savedViews.read.question') },
  update: { heading: labelFor('savedViews.update.heading'), question: labelFor('savedViews.update.question') },
  delete: { heading: labelFor('savedViews.delete.heading'), question: labelFor('savedViews.delete.question') },
}

const choices: Record<string, Label> = {
  everyone: labelFor('savedViews.everyone'),
  onlyMe: labelFor('savedViews.onlyMe'),
  specificUsers: labelFor('savedViews.specificUsers'),
}

/** Replaces Payload's texts for saved views, which are English only, in every language. */
export function presentPresets(config: SanitizedConfig): SanitizedConfig {
  const presets = config.collections.find(({ slug }) => slug === 'payload-query-presets')
  if (!presets) throw new Error('Payload has no query presets any more: look at what it has instead.')
  for (const field of presets.fields) present({ field })
  return config
}

/** `of` is what the field allows or denies: to read, update or delete the view. */
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
