import { ConfirmEmailForm } from '../account/ConfirmEmailForm.tsx'
import { adminPage } from '../parts/adminPage.tsx'

/** Where the link leads that is mailed to an admin's new address. */
export const ConfirmEmail = adminPage({
  title: (t) => t('panelPages.confirmEmail'),
  content: ({ query }) => {
    const token = query['token']
    return <ConfirmEmailForm token={typeof token === 'string' ? token : ''} />
  },
})
