import { mkdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { generateImportMap } from 'payload'

export const importMapFile = 'src/app/(payload)/admin/importMap.js'

/**
 * The admin panel's import map as Payload generates it. Its paths are relative, so it is written at the same place
 * below `folder`: beside the real one, tools that look through the sources meanwhile would find it.
 */
export async function importMapText({ config, folder }) {
  const baseDir = path.resolve(folder)
  const file = path.join(baseDir, importMapFile)
  mkdirSync(path.dirname(file), { recursive: true })
  const importMap = { ...config.admin.importMap, baseDir, importMapFile: file }
  await generateImportMap({ ...config, admin: { ...config.admin, importMap } }, { log: false, force: true })
  return readFileSync(file, 'utf8')
}
