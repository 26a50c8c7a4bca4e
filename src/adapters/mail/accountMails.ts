import type { MailParts } from '../../domain/notifications/types.ts'
import type { LackingParams } from '../../i18n/lackingParams.ts'
import type { MessageKey } from '../../i18n/types.ts'

type Greeted = { firstName?: string }
type OfProject = Greeted & { projectName: string }

/**
 * Mails about the account itself: no notification goes with them. Their texts are in the catalogues under
 * `mails.<name>`.
 */
export type AccountMails = {
  verify_email: Greeted
  /** `isInvited`: by an admin. Otherwise the account was made for a project that was submitted. */
  set_password: Greeted & ({ isInvited: true } | { isInvited: false; projectName: string })
  reset_password: Greeted
  confirm_project: OfProject
  change_email: Greeted
  email_changed: Greeted
  /** ISO 8601. */
  password_changed: Greeted & { changedAt?: string }
  account_suspended: Greeted & { reason?: string }
  account_erased: Greeted
  test_mail: Greeted
}

type AccountMail = MailParts<{ changedAt: string; reason: string }> & {
  /** Its link carries a secret. */
  isLinked?: boolean
}

type Lacking<Name extends keyof AccountMails> = LackingParams<
  Extract<MessageKey, `mails.${Name}.${string}`>,
  AccountMails[Name],
  'role' | 'company'
>
/** A mail whose texts name something that its data may lack does not compile. */
type Complete = {
  [Name in keyof AccountMails]: [Lacking<Name>] extends [never] ? AccountMail : { lacks: Lacking<Name> }
}

export const accountMails: Complete = {
  verify_email: { isLinked: true },
  set_password: { isLinked: true },
  reset_password: { isLinked: true },
  confirm_project: { isLinked: true },
  change_email: { isLinked: true },
  email_changed: { isLinked: true },
  password_changed: { facts: ['changedAt'] },
  account_suspended: { quote: 'reason' },
  account_erased: {},
  test_mail: {},
}
