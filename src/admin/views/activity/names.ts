import { getTranslation, type I18n } from '@payloadcms/translations'
import type { Payload } from 'payload'

/** What collections and their fields are called in the reader's language, from the panel's own labels. */
export function namesOf({ payload, i18n }: { payload: Payload; i18n: I18n }) {
  const configs = [...payload.config.collections, ...payload.config.globals]
  const configOf = (type: string) => configs.find(({ slug }) => slug === type)
  return {
    kind: (type: string): string => {
      const config = configOf(type)
      if (!config) return type
      // The translations of Payload's own type are wider than what it asks for.
      return getTranslation('labels' in config ? config.labels.singular : config.label, i18n as never)
    },
    field: (type: string | null | undefined, name: string): string => {
      const own = configOf(type ?? '')?.flattenedFields.find((each) => each.name === name)
      // A name means the same in every collection: an entry may tell of a field that another one has.
      const field = own ?? configs.flatMap(({ flattenedFields }) => flattenedFields).find((each) => each.name === name)
      if (!field || !('label' in field) || !field.label) return spelledOut(name)
      return getTranslation(field.label as string, i18n as never)
    },
  }
}

export type Names = ReturnType<typeof namesOf>

/** `taxRateBps` as `Tax rate bps`. */
function spelledOut(name: string): string {
  const words = name.replaceAll(/([a-z0-9])([A-Z])/g, '$1 $2').toLowerCase()
  return words.charAt(0).toUpperCase() + words.slice(1)
}
