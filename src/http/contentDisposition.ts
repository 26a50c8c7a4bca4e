/**
 * A safe `Content-Disposition` for any file name: the plain `filename` is ASCII without characters that have a meaning
 * in a header, `filename*` is the name itself (RFC 6266, RFC 8187).
 */
export function contentDisposition({ filename, inline }: { filename: string; inline: boolean }): string {
  const plain = filename.replaceAll(/[^\x20-\x7e]/gu, '_').replaceAll(/["\\%;]/g, '_')
  const encoded = encodeURIComponent(filename.toWellFormed()).replaceAll(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `${inline ? 'inline' : 'attachment'}; filename="${plain}"; filename*=UTF-8''${encoded}`
}
