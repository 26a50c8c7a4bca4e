import type { HanForm } from './fallbackFamilies.ts'

const mostKana = 0.1

/**
 * The form of a text's Chinese characters: Japanese with kana, Korean with hangul, otherwise by the characters that
 * only one of the two Chinese standards has. Undefined if the text does not show it.
 */
export function hanForm(text: string): HanForm | undefined {
  const han = text.match(/\p{Script=Han}/gu)
  if (!han) return undefined
  const count = (pattern: RegExp) => text.match(pattern)?.length ?? 0
  if (count(/[\p{Script=Hiragana}\p{Script=Katakana}]/gu) > han.length * mostKana) return 'jp'
  if (count(/\p{Script=Hangul}/gu) > han.length * mostKana) return 'kr'
  if (count(/\p{Script=Bopomofo}/gu) > 0) return 'tc'
  const simplified = han.filter((character) => gb2312().has(character) && !big5().has(character)).length
  const traditional = han.filter((character) => big5().has(character) && !gb2312().has(character)).length
  if (simplified === traditional) return undefined
  return simplified > traditional ? 'sc' : 'tc'
}

const gb2312 = remembered(() => charactersOf({ encoding: 'gbk', leads: [0xb0, 0xf7], trails: [0xa1, 0xfe] }))
const big5 = remembered(() => charactersOf({ encoding: 'big5', leads: [0xa4, 0xf9], trails: [0x40, 0xfe] }))

type CharactersOfArgs = { encoding: string; leads: [number, number]; trails: [number, number] }

/** What two bytes can say in an encoding. */
function charactersOf({ encoding, leads, trails }: CharactersOfArgs) {
  const bytes: number[] = []
  for (let lead = leads[0]; lead <= leads[1]; lead += 1) {
    for (let trail = trails[0]; trail <= trails[1]; trail += 1) {
      if (trail < 0x7f || trail > 0xa0) bytes.push(lead, trail)
    }
  }
  return new Set(new TextDecoder(encoding).decode(Uint8Array.from(bytes)))
}

function remembered<Value>(make: () => Value): () => Value {
  let value: Value | undefined
  return () => (value ??= make())
}
