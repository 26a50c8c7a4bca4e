import { each } from './ruleMutants.ts'
import type { Mutant } from './types.ts'

const asked = {
  read: ['read'],
  create: ['create'],
  update: ['change', 'change many'],
  delete: ['remove', 'remove many'],
}
const verbs = ['read', 'create', 'update', 'delete'] as const

const ownOnly =
  'its endpoints are guarded once more, and Payload lets everybody change only their own: clients can make none'

/** Rules of Payload's own collections, and those that all collections and fields share. */
export function payloadMutants(): Mutant[] {
  return [...preferences(), ...presets(), ...beside(), ...ofFields()]
}

function preferences(): Mutant[] {
  const file = 'src/access/adminsOwnPreferences.ts'
  const isOf = (verb: (typeof verbs)[number]) => (key: string) =>
    asked[verb].some((one) => key === `payload-preferences | ${one}`)
  return [
    ...each({
      file,
      pattern: /access\.create = (\(\) => false)/,
      text: '() => true',
      kind: 'payload',
      isAbout: isOf('create'),
    }),
    ...(['read', 'update', 'delete'] as const).flatMap((verb) =>
      each({
        file,
        pattern: new RegExp(String.raw`access\.${verb} = \(args\) => (args\.req\.user\?\.role === 'admin' && )`),
        text: '',
        kind: `payload ${verb}`,
        isAbout: isOf(verb),
      }).map((mutant) => ({ ...mutant, excuse: verb === 'read' ? undefined : ownOnly })),
    ),
    ...each({
      file,
      pattern: /(guard\(\{ req, allow: 'admin' \}\))/,
      text: '',
      kind: 'payload guard',
      isAbout: (key) => /^(GET|POST) \/payload-preferences\/:key \|/.test(key),
    }),
  ]
}

function presets(): Mutant[] {
  return verbs.flatMap((verb) =>
    each({
      file: 'src/access/queryPresets.ts',
      pattern: new RegExp(String.raw`\b${verb}: (byAdmins)\b`),
      text: '(({ req }) => req.user !== null)',
      kind: `payload ${verb}`,
      isAbout: (key) => asked[verb].some((one) => key === `payload-query-presets | ${one}`),
    }),
  )
}

function beside(): Mutant[] {
  const file = 'src/access/payloadAccess.ts'
  return [
    ...each({
      file,
      pattern: /admin: \(\{ req \}\) => (callerOf\(req\)\?\.role === 'admin')/,
      text: 'true',
      kind: 'payload read',
      isAbout: (key) => key === 'panel access',
    }),
    ...each({
      file,
      pattern: /readVersions: (\(\) => false)/,
      text: '() => true',
      kind: 'payload versions',
      isAbout: (key) => key.endsWith(' | versions'),
    }),
    ...each({
      file,
      pattern: /unlock: (\(\) => false)/,
      text: '() => true',
      kind: 'payload versions',
      isAbout: () => false,
    }).map((mutant) => ({ ...mutant, excuse: 'there is no such operation: no account is locked' })),
  ]
}

/** Each is the rule of several fields. */
function ofFields(): Mutant[] {
  const file = 'src/access/fieldAccess.ts'
  return [
    ...each({
      file,
      pattern: /(req\.user !== null && idOfSigner\([^\n]+\) === req\.user\?\.id)/,
      text: 'req.user !== null',
      kind: 'payload read',
      isAbout: (key) => key.startsWith('read field | contract-signatures.'),
    }),
    ...each({
      file,
      pattern: /byAdmins: FieldAccess = \(\{ req \}\) => (req\.user\?\.role === 'admin')/,
      text: 'true',
      kind: 'payload read',
      isAbout: (key) => /^read field \| (users|payment-refunds)\./.test(key),
    }),
    ...each({
      file,
      pattern: /(req\.user\?\.role === 'admin' && )\(/,
      text: '',
      kind: 'payload update',
      isAbout: (key) => key.startsWith('fields | contracts |'),
    }),
    ...each({
      file,
      pattern: /(\(req\.payloadAPI !== 'local' [^\n]+)/,
      text: 'true',
      kind: 'payload update',
      isAbout: (key) => key.startsWith('fields | contracts |'),
    }),
  ]
}
