/** Whether a text has a visible letter of any script. Invisible ones, such as the fillers of Hangul, do not count. */
export function hasLetters(text: string): boolean {
  return /[\p{L}--\p{Default_Ignorable_Code_Point}]/v.test(text)
}
