import { getTranslation, type I18n } from '@payloadcms/translations'
import type { Payload } from 'payload'
import { languageOf } from '../../../i18n/languageOf.ts'
import { sayIfKnown } from '../../../i18n/sayIfKnown.ts'
import { translator } from '../../../i18n/translator.ts'

/** The labels of collections and their fields in the reader's language, from the panel's own. */
export function namesOf({ payload, i18n }: { payload: Payload; i18n: I18n }) {
  const t = translator(languageOf(i18n.language))
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
      // A name means the same in every collection: an entry may name a field of another one.
      const field = own ?? configs.flatMap(({ flattenedFields }) => flattenedFields).find((each) => each.name === name)
      if (!field || !('label' in field) || !field.label) return sayIfKnown(t, `fieldLabels.${name}`) ?? spelledOut(name)
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
