import { existsSync, watch } from 'node:fs'
import path from 'node:path'
import { ensurePortalBuilt } from './ensurePortalBuilt.mjs'
import { root } from './root.mjs'

const pauseMs = 100

/** Builds the portal again a moment after each change to it. The server reads it anew for every page in development. */
export function watchPortal() {
  let timer
  for (const folder of ['portal', 'client/src'].map((name) => path.join(root, name)).filter(existsSync)) {
    watch(folder, { recursive: true }, () => {
      clearTimeout(timer)
      // esbuild prints what is wrong with the code.
      timer = setTimeout(() => void ensurePortalBuilt().catch(() => undefined), pauseMs)
    })
  }
}
