import type { Mutant } from './types.ts'

/** `kind` where two rules of a file have one name. */
type Excuse = { name: RegExp; file: string; kind?: RegExp; because: string }

const onlyAdmins = 'only admins come here, and they read every row of it'
const policyToo = 'the policy of its collection refuses the same callers once more'
const hiddenToo = 'hooks/users/hideOthers.ts hides the accounts of others from clients once more'

const ownToo = "only the caller's own is marked, and it is read once more under the policy"

const onlyShown = 'only admins write rows, and of one that is no draft the collection refuses every change (409)'

/** Rules behind which a second one stands. Each is named by its file, so that a new rule is never excused by chance. */
const excuses: Excuse[] = [
  { file: 'endpoints/admin/activityLogs.ts', name: /allow/, because: policyToo },
  { file: 'endpoints/contracts/getOne.ts', name: /allow/, because: policyToo },
  { file: 'endpoints/messages/listNotifications.ts', name: /allow/, because: policyToo },
  { file: 'endpoints/payments/listInvoices.ts', name: /allow/, because: policyToo },
  { file: 'endpoints/payments/readInvoice.ts', name: /allow/, because: policyToo },
  { file: 'endpoints/messages/markNotificationRead.ts', name: /: row$/, because: ownToo },
  {
    file: 'src/access/policy.ts',
    kind: / [01]$/,
    name: /^users\.update: (admins|rowsOf\('id'\))$/,
    because: hiddenToo,
  },
  {
    file: 'src/workflows/auth/sessionStrategy.ts',
    name: /OR end_reason/,
    because: 'of a session that it finds, `isLive` tells once more whether it has ended',
  },
  { file: 'src/workflows/lists/exportList.ts', name: /overrideAccess/, because: onlyAdmins },
  { file: 'src/workflows/users/readUserOverview.ts', name: /overrideAccess/, because: onlyAdmins },
  { file: 'endpoints/admin/changeProjectType.ts', name: /overrideAccess/, because: onlyAdmins },
  { file: 'endpoints/admin/createProjectType.ts', name: /overrideAccess/, because: onlyAdmins },
  { file: 'src/access/fieldAccess.ts', name: /payloadAPI|role === 'admin' &&/, because: onlyShown },
  ...['contracts', 'invoices', 'projectMilestones', 'projects', 'users'].map((collection) => ({
    file: `collections/${collection}.ts`,
    name: /: statusField$/,
    because: 'hooks/shared/guardStatus.ts refuses every status that no transition has set',
  })),
  { file: 'collections/contracts.ts', name: /draftInPanel/, because: onlyShown },
  { file: 'collections/invoices.ts', name: /draftInPanel/, because: onlyShown },
  {
    file: 'collections/invoices.ts',
    name: /\.(net|tax|gross)Amount: /,
    because: 'the lines as a whole are closed, and invoices are made by workflows only',
  },
  { file: 'collections/invoices.ts', name: /isOverdue/, because: 'it is worked out as it is read and stored nowhere' },
  { file: 'collections/projects.ts', name: /assignedTo/, because: policyToo },
  {
    file: 'collections/users.ts',
    name: /displayName: systemField/,
    because: 'the database writes it from name and email, whatever is sent',
  },
  ...[
    { file: 'src/adapters/events/findLiveSessions.ts', name: /^users\.status/ },
    { file: 'src/workflows/files/useFileLink.ts', name: /^u\.status/ },
  ].map((one) => ({ ...one, because: 'a suspension ends the sessions of the account, and that is asked beside it' })),
]

/** Why a wider rule permits nothing more than before, undefined if it does. */
export function cannotMatter({ file, name, kind, excuse }: Mutant): string | undefined {
  return (
    excuse ?? excuses.find((one) => one.file === file && one.name.test(name) && (one.kind?.test(kind) ?? true))?.because
  )
}
