import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { execFile } from 'node:child_process'
import path from 'node:path'
import { promisify } from 'node:util'
import { startPlatform, type Platform } from '../support/platform.ts'
import { adminEmail, adminPassword } from '../support/spawnServer.ts'

const run = promisify(execFile)
const root = path.resolve(import.meta.dirname, '../..')
let platform: Platform

beforeAll(async () => {
  platform = await startPlatform()
})

afterAll(() => platform?.stop())

test('the example goes from nothing to a signed contract with the library as it is published', async () => {
  const compiler = path.join(root, 'node_modules/typescript/bin/tsc')
  await run(process.execPath, [compiler, '-p', 'client/tsconfig.build.json'], { cwd: root })
  const args = ['--url', platform.url, '--admin', adminEmail, '--password', adminPassword]
  const mail = path.join(platform.dataDir, 'mail')
  const example = 'docs/examples/sign-a-contract.mjs'
  const { stdout } = await run(process.execPath, [example, ...args, '--mail', mail], { cwd: root })
  expect(stdout).toMatch(/^CT-\d{4}-\d{5} is signed\.$/m)
  const { docs } = (await platform.admin.get('/contracts')).body
  expect(docs.map((contract: { status: string }) => contract.status)).toEqual(['signed'])
})
