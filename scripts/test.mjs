import { spawn } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { ensureBuilt } from './lib/ensureBuilt.mjs'
import { ensureInstalled } from './lib/ensureInstalled.mjs'
import { root } from './lib/root.mjs'
import { checkNode, runtimeNode } from './lib/runtimeNode.mjs'

// `npm test`: installs and builds what is missing, runs jest on Node 24 and ends with one line that counts. Arguments go to jest.
/** What a developer's shell may hold and no test may see: the tests bring their own database, keys and folders. */
const platformVariables =
  /^(PORT|HOST|SECRET_KEY|JWT_SECRET_KEY|IDENTITY_MASTER_KEY(S_PREVIOUS)?|DATA_DIR|MEDIA_DIR|DATABASE_URL|EMBEDDED_DATABASE_URL|FRONTEND_URL|BACKEND_URL|CORS_ORIGINS|TRUSTED_PROXIES|RATE_LIMITS|LOG_LEVEL|TSA_URL|CLAMAV_URL|ADMIN_(EMAIL|PASSWORD|PANEL)|MAIL_.*|STRIPE_(?!TEST_).*|AWS_.*|PG[A-Z]+)$/
const resultFile = path.join(root, '.build', `jest-result.${process.pid}.json`)

checkNode()
process.chdir(root)
await ensureInstalled({ withDev: true })
const node = runtimeNode()
await ensureBuilt({ node })
mkdirSync(path.dirname(resultFile), { recursive: true })
const code = await runJest()
const result = readResult()
const { passed, failed, skipped } = count(result)
const isGood = code === 0 && failed === 0 && passed > 0
if (result !== undefined && passed + failed === 0) process.stderr.write('No test ran.\n')
process.stdout.write(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}\n`)
process.exitCode = isGood ? 0 : code || 1

function runJest() {
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !platformVariables.test(name)))
  env.NODE_ENV = 'test'
  const jest = path.join(root, 'node_modules', 'jest', 'bin', 'jest.js')
  const args = [
    '--experimental-vm-modules',
    '--disable-warning=ExperimentalWarning',
    jest,
    '--json',
    `--outputFile=${resultFile}`,
  ]
  const child = spawn(node, [...args, ...process.argv.slice(2)], {
    cwd: root,
    env,
    stdio: ['inherit', 'ignore', 'inherit'],
  })
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal))
  return new Promise((resolve) => {
    child.once('error', () => resolve(1))
    child.once('exit', (exitCode) => resolve(exitCode ?? 1))
  })
}

function readResult() {
  try {
    return JSON.parse(readFileSync(resultFile, 'utf8'))
  } catch {
    process.stderr.write('Jest ended without a result.\n')
    return undefined
  } finally {
    rmSync(resultFile, { force: true })
  }
}

/** A file that could not run at all counts as one failure. */
function count(jest) {
  if (jest === undefined) return { passed: 0, failed: 1, skipped: 0 }
  return {
    passed: jest.numPassedTests,
    failed: jest.numFailedTests + jest.numRuntimeErrorTestSuites,
    skipped: jest.numPendingTests + jest.numTodoTests,
  }
}
