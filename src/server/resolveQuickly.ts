import { registerHooks } from 'node:module'

/**
 * Packages of ES modules with a package.json of hundreds of kilobytes. Node 24 parses it again for each import between
 * their files (`getPackageScopeConfig`), which was two fifths of the start time.
 */
const heavyPackages = /\/node_modules\/(?:date-fns|drizzle-orm)\//

/** Resolves relative imports inside those packages directly. Node resolves all others. */
export function resolveQuickly(): void {
  registerHooks({
    resolve(specifier, context, nextResolve) {
      const { parentURL, conditions } = context
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
