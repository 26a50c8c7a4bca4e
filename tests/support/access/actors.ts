/** Credentials that do not count (any more). */
const dead = ['suspended', 'erased', 'expired', 'revoked', 'refresh'] as const

/** Refused actors come first, so that permitted ones find the row unchanged. */
export const actors = ['nobody', ...dead, 'another client', 'admin', 'new client', 'its client'] as const

export type Actor = (typeof actors)[number]

export function isDead(actor: Actor): boolean {
  return dead.some((one) => one === actor)
}

/** What a word of the table means for this actor: the status, and the code of an error. */
export function meaningOf({ word, actor }: { word: string; actor: Actor }): string {
  const meant = word === 'refused' && actor !== 'nobody' && !isDead(actor) ? '403' : (words[word] ?? word)
  const [status = '', code = codes[status]] = meant.split(' ')
  if (actor === 'suspended' && code === 'unauthenticated') return '403 account_suspended'
  return code === undefined ? status : `${status} ${code}`
}

const words: Record<string, string> = { refused: '401', hidden: '404', closed: '403' }

const codes: Record<string, string> = {
  '400': 'validation_failed',
  '401': 'unauthenticated',
  '403': 'forbidden',
  '404': 'not_found',
}
