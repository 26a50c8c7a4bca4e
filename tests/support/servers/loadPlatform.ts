import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { flushCompileCache } from 'node:module'
import path from 'node:path'
import vm from 'node:vm'
import { filesOfBundle } from './filesOfBundle.ts'

/** The platform's programs by their entries. */
type Programs = Record<string, (() => Promise<unknown>) | undefined>

type LoadPlatformArgs = { folder: string }

/**
 * Loads what `bundlePlatform` wrote, with its packages. `programs` makes a platform with state of its own; `keep`
 * leaves what was compiled by then to the processes that come after this one.
 */
export async function loadPlatform({
  folder,
}: LoadPlatformArgs): Promise<{ programs: () => Programs; keep: () => void }> {
  const { code, names, compiled } = filesOfBundle(folder)
  const packages: Record<string, unknown> = {}
  const load = async (name: string) => {
    packages[name] = await import(name)
  }
  const list = JSON.parse(readFileSync(names, 'utf8')) as string[] // `bundlePlatform` wrote it
  await Promise.all(list.map(load))
  const isKnown = existsSync(compiled)
  const script = new vm.Script(readFileSync(code, 'utf8'), {
    // Beside the platform's files, so that it finds their packages.
    filename: path.resolve('platform.js'),
    importModuleDynamically: vm.constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
    ...(isKnown && { cachedData: readFileSync(compiled) }),
  })
  const make = script.runInThisContext() as (given: typeof packages) => Programs // as `bundlePlatform` wrote it
  return {
    programs: () => make(packages),
    keep: () => {
      if (existsSync(compiled)) return
      flushCompileCache()
      const draft = `${compiled}.${process.pid}`
      writeFileSync(draft, script.createCachedData())
      renameSync(draft, compiled)
    },
  }
}
