import { en } from '../i18n/en/index.ts'
import { labelFor, type Label } from '../i18n/translator.ts'

/** The label of a field; `undefined` for one that people never see. */
export function fieldLabel(name: string): Label | undefined {
  return isKnown(name) ? labelFor(`fieldLabels.${name}`) : undefined
}

function isKnown(name: string): name is keyof typeof en.fieldLabels {
  return Object.hasOwn(en.fieldLabels, name)
}
