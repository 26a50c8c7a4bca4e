import type { MailLink } from '../../adapters/mail/mailLink.ts'
import type { User } from '../../payload-types.ts'

type Path = `/${string}`
type OwnPageArgs = { role: User['role']; path: Path; authTokenId: string }

/** Where a link about the own account leads: of clients into their app, of admins into the panel of this server. */
export function ownPage({ role, path, authTokenId }: OwnPageArgs): MailLink {
  return role === 'admin' ? { path: `/admin${path}`, site: 'backend', authTokenId } : { path, authTokenId }
}
