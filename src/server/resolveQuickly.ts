import { registerHooks } from 'node:module'

/**
 * Packages of ES modules with a package.json of hundreds of kilobytes. Node 24 parses it again for each import between
 * their files (`getPackageScopeConfig`), which was two fifths of the start time.
 */
const heavyPackages = /\/node_modules\/(?:date-fns|drizzle-orm)\//

/**
 * What Payload imports to write TypeScript types, with Prettier and Lodash behind it: ten megabytes of memory. The
 * server writes none; `npm run generate` does, without this.
 */
const typeWriter = 'json-schema-to-typescript'
const noTypeWriter = 'data:text/javascript,export const compile = undefined'

/**
 * Resolves relative imports inside those packages directly, and the writer of types to nothing. Node resolves all
 * others.
 */
export function resolveQuickly(): void {
  registerHooks({
    resolve(specifier, context, nextResolve) {
      const { parentURL, conditions } = context
      if (specifier === typeWriter) return { url: noTypeWriter, format: 'module', shortCircuit: true }
      const isInside =
        parentURL !== undefined &&
        specifier.startsWith('.') &&
        specifier.endsWith('.js') &&
        conditions.includes('import') &&
        heavyPackages.test(parentURL)
      if (!isInside) return nextResolve(specifier, context)
      return { url: new URL(specifier, parentURL).href, format: 'module', shortCircuit: true }
    },
  })
}
