import type { Translate } from './types.ts'

type Say = (key: string, params: unknown) => string

/** A stored reason in the reader's language; what a person wrote stays as they wrote it. */
export function sayReason(t: Translate, text: string): string {
  const [key = '', ...json] = text.split('?')
  if (!key.startsWith('reasons.')) return text
  const say = t as Say // `reason` has typed the parameters of its keys
  try {
    const said = say(key, json.length === 0 ? undefined : JSON.parse(json.join('?')))
    return said === key ? text : said
  } catch {
    // A person wrote something that only begins like a reason of the platform.
    return text
  }
}
