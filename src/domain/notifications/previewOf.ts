const maxCharacters = 200

/** The start of a message on one line, for a notification. */
export function previewOf(content: string): string {
  const characters = [...content.replace(/\s+/g, ' ').trim()]
  if (characters.length <= maxCharacters) return characters.join('')
  return `${characters.slice(0, maxCharacters - 1).join('')}…`
}
