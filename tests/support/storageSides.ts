import { existsSync } from 'node:fs'
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { buffer } from 'node:stream/consumers'
import type { Platform } from './platform.ts'
import { startS3Server } from './s3Server.ts'

/** Where a platform keeps its files, and how a test looks there itself. */
export type StorageSide = {
  env: Record<string, string>
  /** Every stored key. */
  keys: (platform: Platform) => Promise<string[]>
  has: (platform: Platform, key: string) => Promise<boolean>
  bytes: (platform: Platform, key: string) => Promise<Buffer>
  /** Puts something under this key by itself. */
  plant: (platform: Platform, key: string) => Promise<void>
  /** Storage fails from now on; what is answered repairs it. */
  breakDown: (platform: Platform) => Promise<() => Promise<void>>
  stop: () => Promise<void>
}

/** The folder of the platform. */
export async function diskSide(): Promise<StorageSide> {
  const folderOf = ({ dataDir }: Platform) => `${dataDir}/media`
  return {
    env: {},
    keys: async (platform) => {
      const entries = await readdir(folderOf(platform), { recursive: true, withFileTypes: true })
      const files = entries.filter((entry) => entry.isFile())
      return files.map(({ parentPath, name }) => path.relative(folderOf(platform), path.join(parentPath, name))).sort()
    },
    has: async (platform, key) => existsSync(`${folderOf(platform)}/${key}`),
    bytes: async (platform, key) => readFile(`${folderOf(platform)}/${key}`),
    plant: async (platform, key) => {
      await mkdir(path.dirname(`${folderOf(platform)}/${key}`), { recursive: true })
      await writeFile(`${folderOf(platform)}/${key}`, 'planted')
    },
    breakDown: async (platform) => {
      const media = folderOf(platform)
      await rename(media, `${media}-away`)
      await writeFile(media, 'no folder')
      return async () => {
        await rm(media)
        await rename(`${media}-away`, media)
      }
    },
    stop: async () => undefined,
  }
}

/** A bucket of s3rver. */
export async function bucketSide(): Promise<StorageSide> {
  const server = await startS3Server()
  return {
    env: server.env,
    keys: async () => {
      const keys: string[] = []
      for await (const { key } of server.storage.list({ prefix: '' })) keys.push(key)
      return keys.sort()
    },
    has: async (_platform, key) => server.storage.exists({ key }),
    bytes: async (_platform, key) => buffer((await server.storage.read({ key })).stream),
    plant: (_platform, key) => server.storage.put({ key, body: Buffer.from('planted'), contentType: 'text/plain' }),
    breakDown: async () => {
      server.state.mode = 'failing'
      return async () => server.heal()
    },
    stop: server.stop,
  }
}
