import { filesUnder, lineAt, placesOf, read } from './sources.ts'
import type { Mutant } from './types.ts'

/** Rules that stand by themselves: bytes of files, signers, sessions, and lookups by the policy. */
export function ruleMutants(): Mutant[] {
  return [...files(), ...lookups(), ...single()]
}

type Wanted = {
  file: string
  pattern: RegExp
  text: string
  kind: string
  isAbout: (key: string, found: RegExpExecArray) => boolean
}

/** A mutant of each place that the pattern finds. There has to be one. */
export function each({ file, pattern, text: widened, kind, isAbout }: Wanted): Mutant[] {
  const text = read(file)
  const places = placesOf({ text, pattern })
  if (places.length === 0) throw new Error(`A rule is not where it was: ${pattern} in ${file}`)
  return places.map(({ start, end, found }) => ({
    name: `${text.slice(start, end).replaceAll(/\s+/g, ' ')} → ${widened || 'nothing'}`,
    file,
    line: lineAt({ text, index: start }),
    edits: [{ start, end, text: widened }],
    isAbout: (key) => isAbout(key, found),
    place: `${file}:${start}`,
    kind,
  }))
}

/** Each condition of the rule of who may read the bytes of a file. */
function files(): Mutant[] {
  return each({
    file: 'src/workflows/files/findReadableFile.ts',
    pattern: /((?:\$1::uuid IN \([\w., ]+\))|(?:\w+\.\w+ = \$1::uuid)|(?:\w+\.\w+ IS NOT NULL)|(?:^ {2}\$2::boolean))/,
    text: 'true',
    kind: 'files',
    isAbout: (key) => /^(GET|POST|DELETE) \/files\//.test(key),
  }).map((mutant, index) => ({ ...mutant, kind: `files ${index}` }))
}

/** Lookups that ask the policy, as if they did not. */
function lookups(): Mutant[] {
  return [...filesUnder('src/http'), ...filesUnder('src/workflows'), ...filesUnder('endpoints')].flatMap((file) => {
    if (!/\n\s+overrideAccess: false,/.test(read(file))) return []
    return each({
      file,
      pattern: /\n\s+(overrideAccess: false),/,
      text: 'overrideAccess: true',
      kind: `lookup ${file}`,
      isAbout: () => true,
    }).map((mutant, index) => ({
      ...mutant,
      kind: `lookup ${file} ${index}`,
      isAbout: lookupIsAbout[`${file} ${index}`] ?? mutant.isAbout,
    }))
  })
}

/** Which checks show a lookup; all of them where nothing is said. */
const lookupIsAbout: Record<string, Mutant['isAbout']> = {
  'src/http/list.ts 0': (key) => key === 'content',
  'src/http/list.ts 1': (key) => key.startsWith('GET /payments/invoices/:id |'),
  'src/workflows/contracts/readContract.ts 0': (key) => key.startsWith('GET /contracts/:id |'),
  'src/workflows/contracts/readContract.ts 1': (key) => key === 'content',
  'src/workflows/lists/exportList.ts 0': (key) => key.includes('/admin/lists/'),
  'src/workflows/messages/readReplies.ts 0': (key) => key === 'content',
  'src/workflows/shared/readVisible.ts 0': (key) =>
    /^(GET|POST|PUT|DELETE) \/(projects|contracts|messages|payments)\//.test(key),
  'src/workflows/users/readUserOverview.ts 0': (key) => key.startsWith('GET /admin/users/:id |'),
  'endpoints/admin/changeProjectType.ts 0': (key) => key.includes('/admin/project-types'),
  'endpoints/admin/createProjectType.ts 0': (key) => key.includes('/admin/project-types'),
}

/** Guards that are one line each. */
function single(): Mutant[] {
  const about = (prefix: string) => (key: string) => key.startsWith(prefix)
  const account = (key: string) => /^(GET \/auth\/me|GET \/users\/profile) \|/.test(key)
  const guards: Omit<Wanted, 'kind'>[] = [
    {
      file: 'src/workflows/contracts/requireSigner.ts',
      pattern: /if \((!user\?\.emailVerifiedAt)\)/,
      text: '!user',
      isAbout: about('precondition'),
    },
    {
      file: 'src/workflows/contracts/requireSigner.ts',
      pattern: /\n( {2}if \(!verification \|\|[^\n]+)/,
      text: '',
      isAbout: about('precondition'),
    },
    {
      file: 'src/workflows/events/closeEndedStreams.ts',
      pattern: /(if \(!live\.has\(stream\.sessionId\)\) stream\.close\(\))/,
      text: ';',
      isAbout: about('ended'),
    },
    {
      file: 'src/adapters/events/findLiveSessions.ts',
      pattern: /(sessions\.ended_at IS NULL)/,
      text: 'true',
      isAbout: about('ended'),
    },
    {
      file: 'src/adapters/events/findLiveSessions.ts',
      pattern: /(sessions\.expires_at > \$2)/,
      // The parameter stays in use: a statement that fails would be caught for that.
      text: `sessions.expires_at > $2::timestamptz - interval '1 year'`,
      isAbout: about('ended'),
    },
    {
      file: 'src/adapters/events/findLiveSessions.ts',
      pattern: /(users\.status = 'active')/,
      text: 'true',
      isAbout: about('ended'),
    },
    {
      file: 'src/workflows/files/useFileLink.ts',
      pattern: /(s\.ended_at IS NULL)/,
      text: 'true',
      isAbout: about('ended'),
    },
    {
      file: 'src/workflows/files/useFileLink.ts',
      pattern: /(s\.expires_at > \$3)/,
      text: `s.expires_at > $3::timestamptz - interval '1 year'`,
      isAbout: about('ended'),
    },
    {
      file: 'src/workflows/files/useFileLink.ts',
      pattern: /(u\.status = 'active')/,
      text: 'true',
      isAbout: about('ended'),
    },
    {
      file: 'src/workflows/auth/sessionStrategy.ts',
      pattern: /(ended_at IS NULL) AS "isLive"/,
      text: 'true',
      isAbout: about('ended'),
    },
    {
      file: 'src/workflows/auth/sessionStrategy.ts',
      pattern: /(\(ended_at IS NULL OR end_reason = 'suspended'\))/,
      text: 'true',
      isAbout: account,
    },
    {
      file: 'src/workflows/auth/sessionStrategy.ts',
      pattern: /(expires_at > \$3)/,
      text: `expires_at > $3::timestamptz - interval '1 year'`,
      isAbout: about('ended'),
    },
    {
      file: 'src/workflows/auth/sessionStrategy.ts',
      pattern: /if \((state === 'suspended')\)/,
      text: 'false',
      isAbout: about('ended'),
    },
    {
      file: 'src/workflows/auth/sessionStrategy.ts',
      pattern: /if \((user\.status === 'suspended')\)/,
      text: 'false',
      isAbout: account,
    },
    {
      file: 'src/workflows/auth/accessToken.ts',
      pattern: /(nowMs: now\(\)\.getTime\(\))/,
      text: 'nowMs: 0',
      isAbout: account,
    },
    {
      file: 'src/workflows/files/deleteFile.ts',
      pattern: /if \((user\.role !== 'admin' && file\.uploadedBy !== user\.id)\)/,
      text: 'false',
      isAbout: (key) => key.startsWith('DELETE /'),
    },
    {
      file: 'hooks/users/closeNativeAuth.ts',
      pattern: /if \((closed\.has\(operation\))\)/,
      text: 'false',
      isAbout: about('mutation { '),
    },
  ]
  return guards.flatMap((guard, index) => each({ ...guard, kind: `guards ${index}` }))
}
