import { createRequire } from 'node:module'
import path from 'node:path'

/** Says of a parser that its files are guarded: whoever else has the package in this process need not do it again. */
const guarded = Symbol.for('alphazee.guardFileStreams')

type Emitter = { emit: (name: string | symbol, ...args: unknown[]) => boolean; [guarded]?: boolean }
type FileStream = { on: (name: 'error', listener: () => void) => unknown }

const require = createRequire(path.resolve('package.json'))

/**
 * Gives each file of a form a listener for its error before anyone else sees it. Payload drops the files of a form that
 * it has refused without one, and the end of the form then is an error that nobody catches. Listeners of others still
 * hear of it.
 */
export function guardFileStreams(): void {
  // busboy has no other place: its parser makes the streams.
  const { prototype } = require('busboy/lib/types/multipart.js') as { prototype: Emitter }
  if (prototype[guarded]) return
  prototype[guarded] = true
  const { emit } = prototype
  prototype.emit = function (this: Emitter, name, ...args) {
    if (name === 'file') (args[1] as FileStream).on('error', () => undefined)
    return emit.call(this, name, ...args)
  }
}
