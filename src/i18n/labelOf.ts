import { en } from './en/index.ts'
import { locales } from './locales.ts'
import { sayState } from './sayState.ts'
import { translator, type Label } from './translator.ts'

/** A stored value's label in every language; a value that is not known yet, spelled out. */
export function labelOf(value: string): Label {
  return Object.fromEntries(locales.map((locale) => [locale, sayState(translator(locale), value)])) as Label // one text for each locale
}

/** Whether the value is in the list: tests ask, so that none is forgotten. */
export function hasLabel(value: string): value is keyof typeof en.states {
  return Object.hasOwn(en.states, value)
}
