const escapes: Record<string, string> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }

/** The value of a literal string (ISO 32000-1 §7.3.4.2). */
export function unescape(text: string): string {
  return text.replace(/\\([0-7]{1,3}|\r\n|[\s\S])/g, (_, code: string) => {
    if (/^[0-7]/.test(code)) return String.fromCharCode(Number.parseInt(code, 8) & 0xff)
    return escapes[code] ?? (/^[\r\n]/.test(code) ? '' : code)
  })
}
