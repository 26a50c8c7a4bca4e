/** First-strong isolates (Unicode TR9): a Latin name or a number inside an Arabic sentence keeps its own direction. */
export const own = (text: string) => `\u2068${text}\u2069`
