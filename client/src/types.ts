import type { components, paths } from './generated/api.ts'
import type { Page, Progress } from './wire.ts'

export type Method = 'get' | 'post' | 'put' | 'patch' | 'delete'

/** The paths that have this method. */
export type PathOf<M extends Method> = {
  [P in keyof paths]: paths[P][M] extends object ? P : never
}[keyof paths]

/** Conditions, as Payload has them: `{ status: { equals: 'sent' } }`. */
export type Where = { [field: string]: unknown }

/** A document of a collection: `Document<'contracts'>`. */
export type Document<Name extends keyof components['schemas']> = components['schemas'][Name]

/** A file of a form. In React Native it is `{ uri, name, type }`, elsewhere a `File` or `Blob`. */
export type FormFile = Blob | { uri: string; name: string; type: string }

type Operation<P extends keyof paths, M extends Method> = NonNullable<paths[P][M]>

type ParametersOf<Op> = Op extends { parameters: infer Parameters } ? Parameters : never
type RequestOf<Op> = Op extends { requestBody?: infer Request } ? NonNullable<Request> : never
type ContentOf<Op> = [RequestOf<Op>] extends [never]
  ? never
  : RequestOf<Op> extends { content: infer Content }
    ? Content
    : never

export type Query<P extends keyof paths, M extends Method> =
  ParametersOf<Operation<P, M>> extends { query?: infer Q } ? NonNullable<Q> : never

/** The JSON body of an operation. */
export type Body<P extends keyof paths, M extends Method> =
  ContentOf<Operation<P, M>> extends { 'application/json': infer Json } ? Json : never

type FormOf<Op> =
  ContentOf<Op> extends { 'multipart/form-data': infer Form }
    ? { [Name in keyof Form]: Blob extends Form[Name] ? FormFile : Form[Name] }
    : never

type Success = 200 | 201 | 202
type JsonOf<Responses> = {
  [Status in keyof Responses & Success]: Responses[Status] extends { content: { 'application/json': infer Json } }
    ? Json
    : Responses[Status] extends { content?: never }
      ? undefined
      : Response
}[keyof Responses & Success]

/** What an operation answers: its JSON, or the whole `Response` if it answers otherwise. */
export type Answer<P extends keyof paths, M extends Method> =
  Operation<P, M> extends { responses: infer Responses } ? JsonOf<Responses> : never

type PathOption<Op> = ParametersOf<Op> extends { path: infer Values } ? { path: Values } : { path?: undefined }
/** `where` is an object here, whatever the document says that goes over the wire. */
type QueryOf<Values> = { [Name in keyof Values]: Name extends 'where' ? Where | Values[Name] : Values[Name] }
type QueryOption<Op> =
  ParametersOf<Op> extends { query: infer Values }
    ? { query: QueryOf<Values> }
    : ParametersOf<Op> extends { query?: infer Values }
      ? { query?: QueryOf<NonNullable<Values>> }
      : { query?: undefined }

type JsonOption<Op> =
  ContentOf<Op> extends { 'application/json': infer Json } ? { body: Json; form?: undefined } : never
type FormOption<Op> =
  ContentOf<Op> extends { 'multipart/form-data': unknown } ? { form: FormOf<Op> | FormData; body?: undefined } : never
type BodyOption<Op> = [ContentOf<Op>] extends [never]
  ? { body?: undefined; form?: undefined }
  : JsonOption<Op> | FormOption<Op>

export type CommonOptions = {
  /** Tells how much of a form is sent. */
  onProgress?: ((progress: Progress) => void) | undefined
  signal?: AbortSignal | undefined
  headers?: Record<string, string> | undefined
  /** The key under which this request happens once. Without one the client makes it; for your own tries keep yours. */
  idempotencyKey?: string | undefined
}

/** What a call of an operation takes. */
export type Options<P extends keyof paths, M extends Method> = PathOption<Operation<P, M>> &
  QueryOption<Operation<P, M>> &
  BodyOption<Operation<P, M>> &
  CommonOptions

/** The options may be left out where nothing of them is required. */
type Args<O> = Record<never, never> extends O ? [options?: O] : [options: O]

export type Call<M extends Method> = <P extends PathOf<M>>(
  path: P,
  ...args: Args<Options<P, M>>
) => Promise<Answer<P, M>>

/** The paths that answer a list. */
export type ListPath = {
  [P in PathOf<'get'>]: Answer<P, 'get'> extends { docs: unknown[]; hasNextPage: boolean } ? P : never
}[PathOf<'get'>]

type RowOf<P extends ListPath> = Answer<P, 'get'> extends { docs: (infer Row)[] } ? Row : never

/** Walks a list. `limit` is the rows of a page. */
export type Pages = <P extends ListPath>(
  path: P,
  ...args: Args<Options<P, 'get'>>
) => AsyncGenerator<Page<RowOf<P>>, void>

export type Each = <P extends ListPath>(path: P, ...args: Args<Options<P, 'get'>>) => AsyncGenerator<RowOf<P>, void>
