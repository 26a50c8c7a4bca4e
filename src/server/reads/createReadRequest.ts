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
export function createReadRequest(args: CreateReadRequestArgs): PayloadRequest {
  return new ReadRequest(args) as unknown as PayloadRequest // the rest is for uploads and bodies
}

/**
 * A class, because V8 makes a shape of its own for each object literal with accessors, and keeps what they refer to
 * until it collects old objects.
 */
class ReadRequest {
  readonly method = 'GET'
  readonly payloadAPI = 'REST'
  readonly origin = env.backendUrl
  readonly locale = null
  readonly fallbackLocale = undefined
  readonly payloadUploadSizes = {}
  readonly payload: Payload
  readonly query: PlainQuery
  readonly routeParams: Record<string, unknown>
  readonly i18n: I18n
  readonly t: I18n['t']
  context = {}
  transactionID = undefined
  user = null
  readonly #req: ExpressRequest
  #headers: Headers | undefined
  #address: URL | undefined
  #loader: PayloadRequest['payloadDataLoader'] | undefined

  constructor({ req, payload, languages, query, routeParams }: CreateReadRequestArgs) {
    this.#req = req
    this.payload = payload
    this.query = query
    this.routeParams = routeParams
    this.i18n = i18nFor({ req, payload, languages, headers: () => this.headers })
    this.t = this.i18n.t
  }

  get headers(): Headers {
    return (this.#headers ??= webHeaders(this.#req))
  }

  get url(): string {
    return this.#located.href
  }

  get href(): string {
    return this.#located.href
  }

  get pathname(): string {
    return this.#located.pathname
  }

  get search(): string {
    return this.#located.search
  }

  get searchParams(): URLSearchParams {
    return this.#located.searchParams
  }

  get payloadDataLoader(): PayloadRequest['payloadDataLoader'] {
    return (this.#loader ??= getDataLoader(this as unknown as PayloadRequest))
  }

  set payloadDataLoader(_same: PayloadRequest['payloadDataLoader']) {
    // Payload's own calls put the loader back that they find.
  }

  get #located(): URL {
    return (this.#address ??= urlOf(this.#req.originalUrl))
  }
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
