import { registerHooks } from 'node:module'

/**
 * Packages of ES modules only, whose package.json is hundreds of kilobytes long: Node parses it anew for each import that one of their files makes of
 * another (`getPackageScopeConfig` in Node 24), which was two fifths of what a start costs.
 */
const heavyPackages = /\/node_modules\/(?:date-fns|drizzle-orm)\//

/** Resolves imports inside such packages as the address they are, without that. All others are Node's own business. */
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
