const placeholder =
  /change[-_ ]?(me|this)|your[-_ ]|placeholder|example|replace|secret[-_ ]?key|default|password|insecure/i
const smallestLength = 32
const fewestDifferentCharacters = 10

/** True for a secret that is short, repetitive or a placeholder of some documentation. */
export function isWeakSecret(secret: string): boolean {
  if (secret.length < smallestLength) return true
  if (new Set(secret).size < fewestDifferentCharacters) return true
  return placeholder.test(secret) || isRepetition(secret)
}

function isRepetition(secret: string): boolean {
  return /^(.{1,16}?)\1+.{0,15}$/s.test(secret)
}
