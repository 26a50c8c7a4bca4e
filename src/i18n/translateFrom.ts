import { IntlMessageFormat } from 'intl-messageformat'
import { isolateArguments } from './isolateArguments.ts'
import type { MessageKey, Translate } from './types.ts'

type Values = Record<string, string | number | Date>

/** Areas of one language, as many of them as the reader needs. */
export type Messages = Readonly<Record<string, Readonly<Record<string, string>>>>

type Language = { tag: string; direction: 'ltr' | 'rtl' }

const formats = new Map<string, IntlMessageFormat>()

/** Says messages of these areas. A key that is not among them is returned as it is. */
export function translateFrom({ tag, direction, messages }: Language & { messages: Messages }): Translate {
  return (key, ...[params]) => {
    const message = messageOf(messages, key)
    if (message === undefined) return key
    // Most messages name no parameters, and need no parser.
    if (params === undefined && !message.includes('{') && !message.includes("'")) return message
    return format({ tag, direction, message, values: params ?? {} })
  }
}

function messageOf(messages: Messages, key: MessageKey): string | undefined {
  const dot = key.indexOf('.')
  const area = messages[key.slice(0, dot)] ?? {}
  const name = key.slice(dot + 1)
  return Object.hasOwn(area, name) ? area[name] : undefined
}

type Wanted = Language & { message: string; values: Values }

function format({ values, ...wanted }: Wanted): string {
  const id = `${wanted.tag} ${wanted.message}`
  const made = formats.get(id) ?? formatOf(wanted)
  formats.set(id, made)
  return String(made.format(values))
}

function formatOf({ tag, direction, message }: Omit<Wanted, 'values'>): IntlMessageFormat {
  const made = new IntlMessageFormat(message, tag, undefined, { ignoreTag: true })
  return direction === 'rtl' ? new IntlMessageFormat(isolateArguments(made.getAst()), tag) : made
}
