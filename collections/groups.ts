import { labelFor } from '../src/i18n/translator.ts'

/** The groups of the panel's menu, in its order. */
export const groups = {
  work: labelFor('panelPages.groups.work'),
  money: labelFor('panelPages.groups.money'),
  people: labelFor('panelPages.groups.people'),
  settings: labelFor('panelPages.groups.settings'),
  /** What the platform records itself. */
  records: labelFor('panelPages.groups.records'),
} as const
