/** The remainder modulo 97 of the text as one number, with letters from A as 10 to Z as 35: MOD 97-10 of ISO 7064. */
export function mod97(text: string): number {
  let remainder = 0
  for (const digit of [...text].map((character) => parseInt(character, 36)).join('')) {
    remainder = (remainder * 10 + Number(digit)) % 97
  }
  return remainder
}
