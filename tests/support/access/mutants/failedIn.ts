import { spawnSync } from 'node:child_process'
import { readFileSync, symlinkSync } from 'node:fs'
import path from 'node:path'
import { copyRepository } from '../../repositoryCopy.ts'
import { root } from './sources.ts'

type Report = { testResults: { message: string; assertionResults: { fullName: string; status: string }[] }[] }

type FailedInArgs = { files: Record<string, string>; suite: string[]; before?: string[] }

/**
 * Runs files of tests in a copy of the repository in which `files` are others; `before` is run there first. The titles
 * of those that fail.
 */
export function failedIn({ files, suite, before = [] }: FailedInArgs): string[] {
  const copy = copyRepository()
  try {
    copy.write(files)
    symlinkSync(path.join(root, '.next'), path.join(copy.folder, '.next'))
    if (before.length > 0) runIn({ folder: copy.folder, args: before })
    const jest = ['--experimental-vm-modules', 'node_modules/jest/bin/jest.js']
    runIn({ folder: copy.folder, args: [...jest, '--json', '--outputFile=report.json', '--silent', ...suite] })
    const { testResults } = JSON.parse(readFileSync(path.join(copy.folder, 'report.json'), 'utf8')) as Report // Jest's
    const failed = testResults
      .flatMap(({ assertionResults }) => assertionResults)
      .filter(({ status }) => status === 'failed')
    // A file that cannot even start shows nothing.
    for (const { message, assertionResults } of testResults)
      if (assertionResults.length === 0) throw new Error(`No test was run:\n${message}`)
    return failed.map(({ fullName }) => fullName)
  } finally {
    copy.remove('.')
  }
}

/** With nothing of this run in its environment. */
function runIn({ folder, args }: { folder: string; args: string[] }): void {
  const { PATH = '', HOME = folder } = process.env
  spawnSync(process.execPath, args, { cwd: folder, env: { PATH, HOME, NODE_ENV: 'test' }, stdio: 'ignore' })
}
