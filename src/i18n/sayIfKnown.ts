import type { MessageKey, Translate } from './types.ts'

/** Says a message whose key ends in data, such as a code of the API. Nothing where there is no such message. */
export function sayIfKnown(t: Translate, key: `${string}.${string}`): string | undefined {
  const said: string = t(key as MessageKey & `states.${string}`) // a key that is unknown is returned as it is
  return said === key ? undefined : said
}
