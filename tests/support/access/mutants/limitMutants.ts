import { operationsWithLimits } from './endpointMutants.ts'
import { each } from './ruleMutants.ts'
import { filesUnder, lineAt, placesOf, read } from './sources.ts'
import type { Mutant } from './types.ts'

/** The files that see the 429 of each limit; those of endpoints the first. */
const suite = ['tests/http/limits.test.ts', 'tests/http/authLimits.test.ts', 'tests/http/panelLimits.test.ts']

/** Limits that are not those of an endpoint, by the titles of the tests that are about them. */
const tests: Record<string, RegExp> = {
  loginAccount: /a longer window holds one account|the right password passes from a device/,
  loginAnywhere: /guesses are slowed down/,
  loginPace: /guesses are slowed down/,
  changePassword: /guesses at the present password are throttled/,
  passwordChangedMail: /a stranger who changes the password of an account that nobody has proven/,
  submitEmail: /submissions under one address are ten an hour/,
  panelEntry: /a stranger sees 120 pages/,
  panelPage: /an account sees 600 pages/,
  panelCall: /an account calls 600 functions/,
  panelCallAddress: /an address calls 3,000 functions/,
}

/** Each limit as good as off, where it is declared, where endpoints name it, and where it is counted by hand. */
export function limitMutants(): Mutant[] {
  return [
    ...ofEndpoints().map((mutant) => ({ ...mutant, suite: suite.slice(0, 1) })),
    ...[...declared(), ...counted(), ...shared()].map((mutant) => ({ ...mutant, suite })),
  ]
}

function declared(): Mutant[] {
  const file = 'src/adapters/rateLimits.ts'
  const text = read(file)
  return placesOf({ text, pattern: /\n {2}(\w+: \{ points: [\d_]+)/ }).map(({ start, end, found }) => {
    const limit = found[1]?.split(':')[0] ?? ''
    return {
      name: `limit ${limit} off`,
      file,
      line: lineAt({ text, index: start }),
      edits: [{ start, end, text: `${limit}: { points: 1_000_000_000` }],
      isAbout: (key) => isAboutLimit({ key, limit }),
      // One test is about both.
      place: limit === 'loginPace' ? 'loginAnywhere' : limit,
      kind: 'limits',
    }
  })
}

function isAboutLimit({ key, limit }: { key: string; limit: string }): boolean {
  const operations = operationsWithLimits().filter((one) => one.limit === limit)
  return tests[limit]?.test(key) === true || operations.some(({ operation }) => isOf({ key, operation }))
}

/** The title of a test has an id in the place of `:id`. */
function isOf({ key, operation }: { key: string; operation: string }): boolean {
  return key.includes(`${operation.replace(':id', '018f0000-0000-7000-8000-000000000000')} as `)
}

function ofEndpoints(): Mutant[] {
  return operationsWithLimits().map(({ file, text, start, end, operation, limit }) => ({
    name: `${operation}: rateLimit '${limit}'`,
    file,
    line: lineAt({ text, index: start }),
    edits: [{ start, end, text: '' }],
    isAbout: (key) => isOf({ key, operation }),
    place: operation,
    kind: 'limits of endpoints',
  }))
}

function counted(): Mutant[] {
  return [...filesUnder('endpoints'), ...filesUnder('src/server/panel')].flatMap((file) => {
    const pattern = /[\n)] *(await limitRate\(\{[^\n]*limit: '\w+'[^\n]*\}\))/
    if (!pattern.test(read(file))) return []
    return each({
      file,
      pattern,
      text: 'undefined',
      kind: 'counted tries',
      isAbout: (key, found) => isAboutLimit({ key, limit: /limit: '(\w+)'/.exec(found[1] ?? '')?.[1] ?? '' }),
    })
  })
}

function shared(): Mutant[] {
  return [
    ...each({
      file: 'src/adapters/isUnlimited.ts',
      pattern: /if \((env\.rateLimits)\) return false/,
      text: 'false',
      kind: 'all limits',
      isAbout: (key) => tests['panelCall']?.test(key) === true,
    }),
    ...each({
      file: 'src/adapters/rateLimits.ts',
      pattern: /points: (isSite \? points \* siteFactor : points)/,
      text: 'isSite ? 1_000_000_000 : points',
      kind: 'all limits',
      isAbout: (key) => key.includes('a /56 has four times as much'),
    }),
    ...each({
      file: 'endpoints/auth/signInLimited.ts',
      pattern: /(await paceGuesses\(\{ req, account \}\))/,
      text: 'undefined',
      kind: 'counted tries',
      isAbout: (key) => isAboutLimit({ key, limit: 'loginAnywhere' }),
    }),
    ...each({
      file: 'src/workflows/accounts/changePassword.ts',
      pattern: /return (seconds === 0)\n/,
      text: 'true',
      kind: 'counted tries',
      isAbout: (key) => isAboutLimit({ key, limit: 'passwordChangedMail' }),
    }),
  ]
}
