import { en } from './en/index.ts'
import type { Locale } from './locales.ts'
import { translator } from './translator.ts'
import type { MessageKey } from './types.ts'

type Params = Readonly<Record<string, string | number>>

type OptionalMessageArgs = { locale: Locale; key: string; params?: Params }

/** The message of a key that is put together from parts; `undefined` where the catalogue has no such key. */
export function optionalMessage({ locale, key, params }: OptionalMessageArgs): string | undefined {
  if (!isMessageKey(key)) return undefined
  // Which parameters a key needs is not known here; the tests say every message with the data of its kind.
  const say = translator(locale) as (key: MessageKey, params: Params) => string
  return say(key, params ?? {})
}

function isMessageKey(key: string): key is MessageKey {
  const dot = key.indexOf('.')
  const areas: Readonly<Record<string, object>> = en
  const area = areas[key.slice(0, dot)]
  return area !== undefined && Object.hasOwn(area, key.slice(dot + 1))
}
