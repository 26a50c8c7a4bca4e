import type { Refusal } from './apiFetch.ts'

/** What refusals mean here, by their code: a text, or one for each reason that their data names. */
export type RefusalMeanings = Record<string, string | ((data: Record<string, unknown>) => string)>

/** The meaning of a refusal here. Others are said in the API's own words. */
export function meaningOf({ meanings, refusal }: { meanings: RefusalMeanings; refusal: Refusal }): string | undefined {
  const meaning = meanings[refusal.code]
  return typeof meaning === 'function' ? meaning(refusal.data) : meaning
}
