/**
 * A `Content-Disposition` that carries any file name and nothing else: the plain `filename` is ASCII without what a header gives a meaning to,
 * `filename*` is the name itself (RFC 6266, RFC 8187).
 */
export function contentDisposition({ filename, inline }: { filename: string; inline: boolean }): string {
  const plain = filename.replaceAll(/[^\x20-\x7e]/gu, '_').replaceAll(/["\\%;]/g, '_')
  const encoded = encodeURIComponent(filename.toWellFormed()).replaceAll(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `${inline ? 'inline' : 'attachment'}; filename="${plain}"; filename*=UTF-8''${encoded}`
}
