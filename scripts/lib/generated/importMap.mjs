import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { generateImportMap } from 'payload'

export const importMapFile = 'src/app/(payload)/admin/importMap.js'

/**
 * The admin panel's import map as Payload generates it. Its paths are relative, so it is written beside the real one.
 */
export async function importMapText({ config }) {
  const file = path.resolve(`${path.dirname(importMapFile)}/.importMap.${process.pid}.js`)
  const { importMap } = config.admin
  try {
    writeFileSync(file, '')
    await generateImportMap(
      { ...config, admin: { ...config.admin, importMap: { ...importMap, importMapFile: file } } },
      { log: false, force: true },
    )
    return readFileSync(file, 'utf8')
  } finally {
    rmSync(file, { force: true })
  }
}
