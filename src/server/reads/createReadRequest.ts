import { initI18n } from '@payloadcms/translations'
import type { Request as ExpressRequest } from 'express'
import { getDataLoader, getRequestLanguage, parseCookies, type Payload, type PayloadRequest } from 'payload'
import { env } from '../../env.ts'
import { urlOf } from '../bridge.ts'
import { webHeaders } from '../webHeaders.ts'
import type { PlainQuery } from './parsePlainQuery.ts'

type I18n = PayloadRequest['i18n']

/** Payload's words in every language, which it loads once itself. */
export type Languages = ReadonlyMap<string, I18n>

export async function loadLanguages({ config }: Pick<Payload, 'config'>): Promise<Languages> {
  const languages = Object.keys(config.i18n.supportedLanguages) as (keyof typeof config.i18n.supportedLanguages)[]
  const loaded = await Promise.all(
    languages.map(
      async (language) => [language, await initI18n({ config: config.i18n, context: 'api', language })] as const,
    ),
  )
  return new Map<string, I18n>(loaded)
}

type CreateReadRequestArgs = {
  req: ExpressRequest
  payload: Payload
  languages: Languages
  query: PlainQuery
  routeParams: Record<string, unknown>
}

/**
 * A request as Payload makes it of a web `Request`, for reads: what few hooks look at is made when it is looked at. It
 * has no body and no signal.
 */
export function createReadRequest({
  req,
  payload,
  languages,
  query,
  routeParams,
}: CreateReadRequestArgs): PayloadRequest {
  const address = lazily(() => urlOf(req.originalUrl))
  const headers = lazily(() => webHeaders(req))
  const i18n = i18nFor({ req, payload, languages, headers })
  const loader = lazily(() => getDataLoader(made))
  const request = {
    context: {},
    fallbackLocale: undefined,
    locale: null,
    i18n,
    t: i18n.t,
    get headers() {
      return headers()
    },
    get url() {
      return address().href
    },
    get href() {
      return address().href
    },
    get pathname() {
      return address().pathname
    },
    get search() {
      return address().search
    },
    get searchParams() {
      return address().searchParams
    },
    get payloadDataLoader() {
      return loader()
    },
    set payloadDataLoader(_same: PayloadRequest['payloadDataLoader']) {
      // Payload's own calls put the loader back that they find.
    },
    method: 'GET',
    origin: env.backendUrl,
    payload,
    payloadAPI: 'REST' as const,
    payloadUploadSizes: {},
    query,
    routeParams,
    transactionID: undefined,
    user: null,
  }
  const made = request as unknown as PayloadRequest // the rest is for uploads and bodies
  return made
}

type I18nForArgs = Pick<CreateReadRequestArgs, 'req' | 'payload' | 'languages'> & { headers: () => Headers }

function i18nFor({ req, payload: { config }, languages, headers }: I18nForArgs): I18n {
  const isPlain = req.headers['accept-language'] === undefined && req.headers.cookie === undefined
  const language = isPlain
    ? config.i18n.fallbackLanguage
    : getRequestLanguage({ config, cookies: parseCookies(headers()), headers: headers() })
  const i18n = languages.get(language)
  if (!i18n) throw new Error(`Payload has no language ${language}.`)
  return i18n
}

function lazily<Value>(make: () => Value): () => Value {
  let made: { value: Value } | undefined
  return () => (made ??= { value: make() }).value
}
