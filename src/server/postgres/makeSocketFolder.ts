import { chownSync, mkdirSync, rmSync, statSync } from 'node:fs'
import { socketFolderOf } from './socketFolderOf.ts'

/** An empty folder for the Unix socket of the cluster in `folder`, for its owner alone; undefined where there is none. */
export function makeSocketFolder(folder: string): string | undefined {
  const socketFolder = socketFolderOf(folder)
  if (socketFolder === undefined) return undefined
  // Sockets of a killed Postgres are left in it.
  rmSync(socketFolder, { recursive: true, force: true })
  mkdirSync(socketFolder, { mode: 0o700 })
  const { uid, gid } = statSync(folder)
  if (process.getuid?.() === 0) chownSync(socketFolder, uid, gid)
  return socketFolder
}
