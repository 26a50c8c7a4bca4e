import type { LackingParams } from '../../i18n/lackingParams.ts'
import type { MessageKey } from '../../i18n/types.ts'
import { contractKinds } from './kinds/contractKinds.ts'
import { moneyKinds } from './kinds/moneyKinds.ts'
import { peopleKinds } from './kinds/peopleKinds.ts'
import { projectKinds } from './kinds/projectKinds.ts'
import type { GivenParam, Kind } from './types.ts'

const kinds = { ...peopleKinds, ...projectKinds, ...contractKinds, ...moneyKinds }

/** A kind whose texts name something that its data may lack does not compile. */
type Complete<Kinds> = {
  [Name in keyof Kinds & string]: [LackingParams<TextOf<Name>, DataOf<Kinds[Name]>, GivenParam>] extends [never]
    ? Kinds[Name]
    : { lacks: LackingParams<TextOf<Name>, DataOf<Kinds[Name]>, GivenParam> }
}
type TextOf<Name extends string> = Extract<MessageKey, `notifications.${Name}.${string}`>
type DataOf<Entry> = Entry extends Kind<infer Data extends object> ? Data : never

/**
 * Every kind of notification, by the `type` that client apps switch on. `notify` takes no other. What asks the reader
 * to act or carries a document is essential: mailed at once, whatever they prefer.
 */
export const notificationKinds = kinds satisfies Complete<typeof kinds>

export type NotificationKind = keyof typeof kinds
export type NotificationData<Name extends NotificationKind> = DataOf<(typeof kinds)[Name]>

/** An entry as far as it is the same for all. */
export type AnyKind = Pick<Kind<never>, 'when' | 'audience' | 'topic' | 'pace' | 'pages' | 'button' | 'body'> & {
  message?: MessageKey
  entity?: readonly [collection: string, id: string]
  facts?: readonly string[]
  quote?: string
}
