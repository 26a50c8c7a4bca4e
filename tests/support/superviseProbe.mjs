import path from 'node:path'
import { superviseChild } from '../../scripts/lib/superviseChild.mjs'

// The supervisor over a server that dies: `node superviseProbe.mjs <revived|once> <ready|early> <how>`.
const [kind, ...args] = process.argv.slice(2)
superviseChild({
  command: process.execPath,
  args: [path.resolve('tests/support/dyingServer.mjs'), ...args],
  env: process.env,
  isRevived: kind === 'revived',
})
