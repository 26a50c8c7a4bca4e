import { adminPage } from '../parts/adminPage.tsx'
import { InvitePerson } from '../work/InvitePerson.tsx'

/** `/invite?role=admin`: defaults to a client, and to the language of the admin who invites. */
export const Invite = adminPage({
  title: (t) => t('panelPages.invite'),
  description: (t) => t('panelWork.invite.meaning'),
  content: ({ user, query }) => (
    <div className="az-narrow">
      <InvitePerson locale={user.locale ?? 'en'} role={query['role'] === 'admin' ? 'admin' : 'client'} />
    </div>
  ),
})
