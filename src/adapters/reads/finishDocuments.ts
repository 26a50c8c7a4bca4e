import {
  afterReadPromise,
  type CollectionAfterReadHook,
  type FieldHook,
  type PayloadRequest,
  type Where,
} from 'payload'
import type { Compiled } from './compileCollection.ts'

export type Document = { id: string; [name: string]: unknown }

type FinishDocumentsArgs = {
  compiled: Compiled
  docs: Document[]
  req: PayloadRequest
  /** Of which rows: hooks are told. */
  where: Where
  isList: boolean
}

/** Lets Payload finish the fields that it has to, and runs the hooks of the collection, as its own reads do. */
export async function finishDocuments({
  compiled,
  docs,
  req,
  where,
  isList,
}: FinishDocumentsArgs): Promise<Document[]> {
  const { finished, config, shown } = compiled
  for (const { name, show } of shown) for (const doc of docs) if (doc[name] !== null) doc[name] = show(doc[name])
  if (finished.length > 0) {
    const waits = docs.map((doc) => finishFields({ compiled, doc, req, isList })).filter((wait) => wait !== undefined)
    if (waits.length > 0) await Promise.all(waits)
  }
  const { afterRead } = config.hooks
  if (afterRead.length === 0) return docs
  return Promise.all(
    docs.map(async (doc) => {
      let known: unknown = doc
      for (const hook of afterRead) {
        known = (await hook(hookArgs({ compiled, doc: known, req, where, isList }))) || known
      }
      return known as Document // a hook returns the document
    }),
  )
}

type FinishFieldsArgs = Omit<FinishDocumentsArgs, 'docs' | 'where'> & { doc: Document }

/** Returns a promise only where something has to be waited for. */
function finishFields({
  compiled: { config, finished },
  doc,
  req,
  isList,
}: FinishFieldsArgs): Promise<void> | undefined {
  const fieldPromises: Promise<void>[] = []
  const populationPromises: Promise<void>[] = []
  // Every hook looks at the document before the first has changed it, as it does in Payload.
  const changes: (() => void)[] = []
  for (const { field, index, hooks } of finished) {
    if (hooks) {
      const hooked = runHooks({ hooks, doc, field, config, req, isList })
      if (hooked instanceof Promise) fieldPromises.push(hooked)
      else changes.push(hooked)
      continue
    }
    const told = { collection: config, context: req.context, currentDepth: 1, depth: 0, doc, findMany: isList, req }
    const found = { field, fieldIndex: index, siblingDoc: doc, siblingFields: config.fields }
    const given = { ...places, ...told, ...found, fieldPromises, populationPromises }
    // Its type knows no `undefined`, which Payload's own reads give.
    fieldPromises.push(afterReadPromise(given as unknown as Parameters<typeof afterReadPromise>[0]))
  }
  for (const change of changes) change()
  return fieldPromises.length > 0 ? waitForAll({ fieldPromises, populationPromises }) : undefined
}

type WaitForAllArgs = { fieldPromises: Promise<void>[]; populationPromises: Promise<void>[] }

/** A field may add more of both. */
async function waitForAll({ fieldPromises, populationPromises }: WaitForAllArgs): Promise<void> {
  while (fieldPromises.length > 0 || populationPromises.length > 0) {
    const [fields, populations] = [fieldPromises.splice(0), populationPromises.splice(0)]
    await Promise.all(fields)
    await Promise.all(populations)
  }
}

/** Of a field that stands in no other, in a read without depth. */
const places = {
  draft: undefined,
  fallbackLocale: undefined,
  fieldDepth: 0,
  flattenLocales: true,
  global: null,
  locale: null,
  overrideAccess: false,
  parentIndexPath: '',
  parentIsLocalized: false,
  parentPath: '',
  parentSchemaPath: '',
  showHiddenFields: undefined,
}

type RunHooksArgs = Pick<FinishDocumentsArgs, 'req' | 'isList'> & {
  hooks: FieldHook[]
  doc: Document
  field: Compiled['finished'][number]['field']
  config: Compiled['config']
}

/** Returns the change of the field, or the promise that it is made. */
function runHooks({ hooks, doc, field, config, req, isList }: RunHooksArgs): (() => void) | Promise<void> {
  const { name } = field
  const path = [name]
  // As Payload gives it to the hooks of a field.
  const run = (hook: FieldHook): unknown =>
    hook({
      blockData: undefined,
      collection: config,
      context: req.context,
      currentDepth: 1,
      data: doc,
      depth: 0,
      draft: undefined,
      field,
      findMany: isList,
      global: null,
      indexPath: [],
      operation: 'read',
      originalDoc: doc,
      overrideAccess: false,
      path,
      req,
      schemaPath: path,
      showHiddenFields: undefined,
      siblingData: doc,
      siblingFields: config.fields,
      value: doc[name],
    } as unknown as Parameters<FieldHook>[0]) // its type knows no `undefined`
  const keep = (value: unknown) => {
    if (value !== undefined) doc[name] = value
  }
  const [first, ...rest] = hooks
  const value = first && run(first)
  if (rest.length === 0 && !(value instanceof Promise)) return () => keep(value)
  return (async () => {
    keep(await value)
    for (const hook of rest) keep(await run(hook))
  })()
}

type HookArgs = Pick<FinishDocumentsArgs, 'compiled' | 'req' | 'where' | 'isList'> & { doc: unknown }

function hookArgs({ compiled: { config }, doc, req, where, isList }: HookArgs): Parameters<CollectionAfterReadHook>[0] {
  return {
    collection: config,
    context: req.context,
    doc,
    ...(isList && { findMany: true }),
    overrideAccess: false,
    query: where,
    req,
  }
}
