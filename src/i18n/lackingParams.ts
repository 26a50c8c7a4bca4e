import type { MessageKey, MessageParams } from './types.ts'

type KeysOfAny<Union> = Union extends unknown ? keyof Union : never
type RequiredKeys<Data> = { [Name in keyof Data]-?: object extends Pick<Data, Name> ? never : Name }[keyof Data]

/**
 * The parameters of a message that data may lack, `never` for none. What only some branches of a `select` name may be
 * optional in the data; what the message always names may not.
 */
export type LackingParams<Key extends MessageKey, Data, Given extends string = never> = Key extends unknown
  ? | Exclude<keyof MessageParams<Key>, RequiredKeys<Data> | Given>
    | Exclude<KeysOfAny<MessageParams<Key>>, KeysOfAny<Data> | Given>
  : never
