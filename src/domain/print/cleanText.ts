/** Controls, overrides that let text look like other text, and characters without meaning on paper. */
const meaningless =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\u206a-\u206f\ufeff\ufff9-\ufffb\u00ad]/g

/** More marks than any language puts on one letter would be drawn over the lines around it. */
const stackedMarks = /(\p{M}{6})\p{M}+/gu

/**
 * Text without what paper cannot show: no control characters or bidirectional overrides, line ends as `\n`, plain
 * spaces only. Apart from marks beyond six on one letter, nothing else is dropped.
 */
export function cleanText(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
    .replace(meaningless, '')
    .replace(/\t/g, '    ')
    .replace(/\u202f/g, '\u00a0')
    .replace(/[\u1680\u2000-\u200a\u205f\u3000]/g, ' ')
    .normalize('NFC')
    .replace(stackedMarks, '$1')
}
