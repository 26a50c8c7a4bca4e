/** A name or number inside of a sentence, which keeps its own direction (Unicode's isolates). */
export function isolate(text: string): string {
  return `\u2068${text}\u2069`
}
