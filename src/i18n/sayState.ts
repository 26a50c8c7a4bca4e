import { sayIfKnown } from './sayIfKnown.ts'
import type { Translate } from './types.ts'

/** A stored value in the reader's language; one that is not known yet, spelled out. */
export function sayState(t: Translate, value: string): string {
  return sayIfKnown(t, `states.${value}`) ?? spellOut(value)
}

function spellOut(value: string): string {
  const words = value.replaceAll(/[_.]/g, ' ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}
