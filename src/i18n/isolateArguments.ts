import type { IntlMessageFormat } from 'intl-messageformat'

export type Message = ReturnType<IntlMessageFormat['getAst']>
type Element = Message[number]

/** `{name}` in ICU's syntax tree: not a literal, a number, a date, a choice or a plural. */
const argument: Element['type'] = 1

/**
 * The message with first-strong isolates (Unicode TR9) around each `{name}`: a Latin name or a number inside a
 * right-to-left sentence keeps its own direction.
 */
export function isolateArguments(message: Message): Message {
  // What stands alone has a direction of its own.
  if (message.length === 1 && message[0]?.type === argument) return message
  return message.flatMap(isolated)
}

function isolated(element: Element): Element[] {
  if (element.type === argument) return [literal('\u2068'), element, literal('\u2069')]
  if ('options' in element) return [withOptions(element)]
  return [element]
}

function withOptions(element: Extract<Element, { options: unknown }>): Element {
  const options = Object.entries(element.options).map(([name, { value }]) => [name, { value: isolateArguments(value) }])
  return { ...element, options: Object.fromEntries(options) }
}

function literal(value: string): Element {
  return { type: 0, value }
}
