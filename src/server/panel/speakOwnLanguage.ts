import type { Request as ExpressRequest, Response as ExpressResponse } from 'express'
import { env } from '../../env.ts'
import { languageOf } from '../../i18n/languageOf.ts'

/** Where Payload looks for the language of the panel. */
const cookie = 'payload-lng'
const yearSeconds = 365 * 24 * 60 * 60

type SpeakOwnLanguageArgs = { req: ExpressRequest; res: ExpressResponse; locale: string | null | undefined }

/**
 * Gives the panel the language of the signed-in account, which its emails and notifications have too, whatever the
 * browser's cookie says. The cookie follows, so that the sign-in page of this browser speaks it as well.
 */
export function speakOwnLanguage({ req, res, locale }: SpeakOwnLanguageArgs): void {
  const own = `${cookie}=${languageOf(locale)}`
  const cookies = (req.headers.cookie ?? '').split(/;\s*/)
  if (cookies.includes(own)) return
  const others = cookies.filter((each) => each !== '' && !each.startsWith(`${cookie}=`))
  req.headers.cookie = [...others, own].join('; ')
  const secure = env.backendUrl.startsWith('https:') ? '; Secure' : ''
  res.append('Set-Cookie', `${own}; Path=/; Max-Age=${yearSeconds}; SameSite=Lax${secure}`)
}
