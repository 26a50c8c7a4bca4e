import type { Platform } from './platform.ts'

/** The secret of the newest link that was mailed, waited for; `after` how many such mails there were already. */
export async function mailedToken(platform: Platform, to: string, kind: string, after = 0): Promise<string> {
  const { token } = await platform.mail({ to, kind, after })
  if (token === undefined) throw new Error('The mail has no link.')
  return token
}
