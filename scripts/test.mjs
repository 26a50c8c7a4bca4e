import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { ensureBuilt } from './lib/ensureBuilt.mjs'
import { ensureInstalled } from './lib/ensureInstalled.mjs'
import { ensurePortalBuilt } from './lib/ensurePortalBuilt.mjs'
import { root } from './lib/root.mjs'
import { runJest } from './lib/runJest.mjs'
import { checkNode, runtimeNode } from './lib/runtimeNode.mjs'

// `npm test`: installs and builds what is missing, runs Jest on Node 24 and ends with a summary line. Arguments go to
// Jest.
const resultFile = path.join(root, '.build', `jest-result.${process.pid}.json`)

checkNode()
process.chdir(root)
await ensureInstalled({ withDev: true })
const node = runtimeNode()
await ensureBuilt({ node })
await ensurePortalBuilt()
mkdirSync(path.dirname(resultFile), { recursive: true })
const code = await runJest({ node, args: ['--json', `--outputFile=${resultFile}`, ...process.argv.slice(2)] })
const result = readResult()
const { passed, failed, skipped } = count(result)
const isGood = code === 0 && failed === 0 && passed > 0
if (result !== undefined && passed + failed === 0) process.stderr.write('No test ran.\n')
process.stdout.write(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}\n`)
process.exitCode = isGood ? 0 : code || 1

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
