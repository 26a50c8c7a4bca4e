import { Lexer, type Token } from 'marked'

/** The parser starts over for every quote that a line without a mark may continue. */
const mostEndedQuotes = 2000

/**
 * Work on emphasis grows with the square of the marks in a paragraph. This sum of squares takes a fraction of a second.
 */
const mostWork = 400_000

/**
 * The parser's tokens of a document, always in bounded time. Text that is nested deeper than any real page, and would
 * take minutes, is treated as plain text, so no word is lost.
 */
export function markdownTokens(markdown: string): Token[] {
  const source = bounded(markdown.replace(/\r\n?/g, '\n'))
  const endedQuotes = source.match(/^ {0,3}>.*\n(?! {0,3}>)(?=.*\S)/gm)?.length ?? 0
  if (endedQuotes > mostEndedQuotes) return plainTokens(source)
  try {
    return parse(source)
  } catch (err) {
    if (!(err instanceof RangeError)) throw err
    return plainTokens(source)
  }
}

/** Works as `marked.lexer` does: blocks first, then the text in each. */
function parse(source: string): Token[] {
  const lexer = new Lexer({ gfm: true })
  const blocks: Token[] = lexer.blockTokens(source, lexer.tokens)
  let work = 0
  for (const { src, tokens } of lexer.inlineQueue) {
    const marks = src.match(/[*_~]+/g)?.length ?? 0
    if (work + marks ** 2 > mostWork) {
      tokens.push({ type: 'text', raw: src, text: src })
      continue
    }
    work += marks ** 2
    lexer.inlineTokens(src, tokens)
  }
  return blocks
}

/** Shortens indents, quote marks and bullets beyond any real page's, and the blanks of empty form lines. */
function bounded(source: string): string {
  return source
    .replace(/[^\S\n]{100,}/g, ' '.repeat(100))
    .replace(/^[ \t]{40,}/gm, ' '.repeat(40))
    .replace(/^(?:[ \t]*(?:>|(?:[-*+]|\d{1,9}[.)])(?=[ \t]))){12,}/gm, (markers) => markers.slice(0, 24))
}

function plainTokens(source: string): Token[] {
  return source.split(/\n{2,}/).map((text) => ({ type: 'text', raw: text, text }))
}
