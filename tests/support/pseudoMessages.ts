import { parse, TYPE, type MessageFormatElement } from '@formatjs/icu-messageformat-parser'
import { en } from '../../src/i18n/en/index.ts'
import type { Catalogue } from '../../src/i18n/types.ts'

const plain = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'
const accented = [...'ÅƁÇĐÉƑĜĤÎĴĶĻṀÑÖÞǪŔŠŢÛṼŴẊÝŽåƀçđéƒĝĥîĵķļɱñöþǫŕšţûṽŵẋýž']

/**
 * An English message as no language says it: `Contract {number}` is `[!! Çöñţŕåçţ {number} !!]`. ICU arguments stay
 * intact.
 */
export function pseudo(message: string): string {
  let text = message
  // From the end, so that the places of what comes before stay right.
  for (const { start, end } of literalsOf(parse(message, { ignoreTag: true, captureLocation: true })).reverse()) {
    text = text.slice(0, start) + accent(text.slice(start, end)) + text.slice(end)
  }
  return `[!! ${text} !!]`
}

/** The pseudo-language, as the folder of a language has its messages. */
export const pseudoMessages: Catalogue = Object.fromEntries(
  Object.entries(en).map(([area, texts]) => [
    area,
    Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, pseudo(text)])),
  ]),
) as Catalogue // the areas and keys of the English one

function accent(text: string): string {
  return [...text].map((letter) => accented[plain.indexOf(letter)] ?? letter).join('')
}

type Place = { start: number; end: number }

function literalsOf(elements: MessageFormatElement[]): Place[] {
  return elements.flatMap((element) => {
    if (element.type === TYPE.literal) return placeOf(element)
    if ('options' in element) return Object.values(element.options).flatMap(({ value }) => literalsOf(value))
    return []
  })
}

function placeOf({ location }: MessageFormatElement): Place[] {
  return location ? [{ start: location.start.offset, end: location.end.offset }] : []
}
