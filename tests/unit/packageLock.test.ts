import { expect, test } from '@jest/globals'
import { readFileSync } from 'node:fs'

type Locked = { version?: string; resolved?: string; link?: boolean; optionalDependencies?: Record<string, string> }

// The file's own shape, as npm writes it.
const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as { packages: Record<string, Locked> }

test('the lock names the packages of every system, so that npm ci works on each', () => {
  const named = new Set(
    Object.keys(packages).map((path) => path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length)),
  )
  const missing = Object.values(packages).flatMap(({ optionalDependencies = {} }) =>
    Object.keys(optionalDependencies).filter((name) => !named.has(name)),
  )
  expect(missing).toEqual([])
})

test('the lock names no registry, so that npm takes the one that is configured', () => {
  // A link leads to a workspace of this repository.
  const fetched = Object.values(packages).filter(({ link }) => link !== true)
  expect(fetched.filter(({ resolved }) => resolved !== undefined)).toEqual([])
})
