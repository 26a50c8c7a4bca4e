import type { MessageKey, ParamsOf, Translate } from '../../i18n/types.ts'

/** An action with a label, a hint without parameters, and a message when it is done. */
type ActionKey = ActionOf<MessageKey>

type ActionOf<Key> = Key extends `${infer Action}.label`
  ? `${Action}.meaning` extends MessageKey
    ? ParamsOf<`${Action}.meaning`> extends []
      ? Action
      : never
    : never
  : never

/** The texts of an action, as `DocumentAction` has them. */
export function actionWords(t: Translate, action: ActionKey): { label: string; meaning: string; done: string } {
  const say = (part: string) => t(`${action}.${part}` as `${ActionKey}.label`) // the type has checked all three
  return { label: say('label'), meaning: say('meaning'), done: say('done') }
}
