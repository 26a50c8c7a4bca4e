import type { PayloadRequest } from 'payload'
import type { Compiled } from './compileCollection.ts'

type RunBeforeHooksArgs = { compiled: Compiled; req: PayloadRequest; args: Record<string, unknown> }

/** The hooks that bound, refuse and complete a query, in the collection's order. */
export async function runBeforeHooks({ compiled, req, args }: RunBeforeHooksArgs): Promise<Record<string, unknown>> {
  const { config } = compiled
  let known: Record<string, unknown> = { ...args, collection: { config }, req, overrideAccess: false }
  for (const hook of config.hooks.beforeOperation) {
    const hooked: unknown = await hook({
      args: known,
      collection: config,
      context: req.context,
      operation: 'read',
      overrideAccess: false,
      req,
    } as unknown as Parameters<typeof hook>[0])
    if (hooked !== undefined) known = hooked as Record<string, unknown> // the arguments, as a hook returns them
  }
  return known
}
