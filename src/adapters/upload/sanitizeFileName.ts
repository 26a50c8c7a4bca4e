const MAX_CHARACTERS = 200
const FALLBACK = 'file'

/**
 * Control characters, bidirectional marks, embeddings, overrides and isolates, invisible spaces, line separators, lone
 * surrogates.
 */
const INVISIBLE =
  /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u00AD\u061C\u180E\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF\uFFF9-\uFFFB]/gu
/** Characters with a meaning in some file system. Typographic quotes are fine: headers and archives encode them. */
const SPECIAL = /[<>:|?*]/g

/**
 * The client's name for a file, safe to show and to save under: no folder, nothing invisible, nothing that reverses the
 * reading direction (so that `gpj.exe` cannot be shown as `exe.jpg`), at most 200 characters with the extension kept.
 */
export function sanitizeFileName(name: string): string {
  const base = name.replaceAll(INVISIBLE, '').split(/[\\/]/).at(-1) ?? ''
  const clean = base
    .normalize('NFC')
    .replaceAll(SPECIAL, '_')
    .replaceAll(/\s+/g, ' ')
    .replace(/^[. ]+/, '')
  return shorten(withoutEnd(clean)) || FALLBACK
}

/** Removes trailing dots and spaces. A pattern would be retried at each of thousands of dots and block for a second. */
function withoutEnd(name: string): string {
  let end = name.length
  while (name[end - 1] === '.' || name[end - 1] === ' ') end -= 1
  return name.slice(0, end)
}

/** Counts code points, so that none is cut in two. */
function shorten(name: string): string {
  const characters = [...name]
  if (characters.length <= MAX_CHARACTERS && name.length <= MAX_CHARACTERS) return name
  const extension = /\.[A-Za-z0-9]{1,10}$/.exec(name)?.[0] ?? ''
  const stem = characters.slice(0, characters.length - extension.length)
  let kept = ''
  for (const character of stem) {
    if (kept.length + character.length + extension.length > MAX_CHARACTERS) break
    kept += character
  }
  return kept + extension
}
