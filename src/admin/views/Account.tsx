import { ChangeEmail, ChangePassword } from '../account/SignInButtons.tsx'
import { MailPreferences } from '../account/MailPreferences.tsx'
import { ProfileForm } from '../account/ProfileForm.tsx'
import { ThemeChoice } from '../account/ThemeChoice.tsx'
import { adminPage } from '../parts/adminPage.tsx'
import { Section } from '../parts/Section.tsx'
import { SessionsOf } from './parts/SessionsOf.tsx'

/** The signed-in admin's own account. */
export const Account = adminPage({
  title: (t) => t('panelPages.account'),
  content: ({ req, user, t }) => (
    <>
      <Section card title={t('panelAccount.profile')}>
        <div className="az-narrow">
          <ProfileForm
            firstName={user.firstName}
            lastName={user.lastName}
            locale={user.locale ?? 'en'}
            timezone={user.timezone ?? 'UTC'}
          />
        </div>
      </Section>
      <Section card title={t('panelAccount.signIn')}>
        <dl className="az-facts">
          <dt>{t('panelAccount.email')}</dt>
          <dd>
            <bdi dir="ltr">{user.email}</bdi>
          </dd>
        </dl>
        <div className="az-buttons">
          <ChangeEmail />
          <ChangePassword />
        </div>
      </Section>
      <Section card description={t('panelAccount.mailsHint')} title={t('panelAccount.mails')}>
        <MailPreferences preferences={user.notificationPreferences ?? {}} />
      </Section>
      <Section card title={t('panelAccount.theme')}>
        <ThemeChoice />
      </Section>
      <SessionsOf req={req} user={user.id} />
    </>
  ),
})
