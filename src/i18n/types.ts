import type { GetICUArgs } from '@schummar/icu-type-parser'
import type { en } from './en/index.ts'

type English = typeof en
export type Area = keyof English

/** An area of a translation: every key of the English one, or it does not compile. */
export type Translated<Messages> = { readonly [Key in keyof Messages]: string }

export type Catalogue = { readonly [Name in Area]: Translated<English[Name]> }

/** `area.key`, as in `states.active`. */
export type MessageKey = { [Name in Area]: `${Name}.${keyof English[Name] & string}` }[Area]

/** The keys of an area that are said without parameters. */
export type PlainKey<Name extends Area> = PlainOf<Extract<MessageKey, `${Name}.${string}`>>

type PlainOf<Key extends MessageKey> = Key extends unknown ? (ParamsOf<Key> extends [] ? Key : never) : never

type Text<Key extends MessageKey> = Key extends `${infer Name extends Area}.${infer Rest}`
  ? Rest extends keyof English[Name]
    ? English[Name][Rest]
    : never
  : never

/**
 * The parameters that a message names, as ICU types them: text for `{name}`, a number for a plural, a date for a date.
 */
export type MessageParams<Key extends MessageKey> =
  Text<Key> extends infer Message extends string
    ? GetICUArgs<Message, { ICUArgument: string | number; ICUDateArgument: Date | number }>
    : never

/** No second argument where the message has no parameters. */
export type ParamsOf<Key extends MessageKey> = keyof MessageParams<Key> extends never
  ? []
  : [params: MessageParams<Key>]

export type Translate = <Key extends MessageKey>(key: Key, ...params: ParamsOf<Key>) => string
