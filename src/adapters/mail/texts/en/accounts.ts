import type { TemplateTexts } from '../types.ts'

const onceAndSoon = 'The link works once and only for a short time.'
const notYou = 'If this was not you, you can ignore this email: nothing will happen.'

export const accountTexts = {
  verify_email: ({ data, company }) => ({
    subject: `Confirm your email address for ${company.name}`,
    heading: 'Confirm your email address',
    paragraphs: ['Please confirm that this email address is yours. You will be asked to sign in.'],
    button: { label: 'Confirm email address', href: data.link },
    notes: [`${onceAndSoon} ${notYou}`],
  }),
  set_password: ({ data, company }) => ({
    subject: `Set the password of your ${company.name} account`,
    heading: 'Your account is ready',
    paragraphs: [
      data.projectName === undefined
        ? `An account was made for you at ${company.name}. Choose a password to sign in.`
        : `Thank you: we received your project “${data.projectName}” and made an account for you. Choose a password to follow it.`,
    ],
    button: { label: 'Set password', href: data.link },
    notes: [`${onceAndSoon} ${notYou}`],
  }),
  reset_password: ({ data, company }) => ({
    subject: `Reset your ${company.name} password`,
    heading: 'Reset your password',
    paragraphs: ['Somebody, probably you, asked for a new password for your account.'],
    button: { label: 'Choose a new password', href: data.link },
    notes: [`${onceAndSoon} If this was not you, ignore this email: your password stays as it is.`],
  }),
  confirm_project: ({ data }) => ({
    subject: 'Confirm your new project',
    heading: 'Is this project yours?',
    paragraphs: [
      `A project named “${data.projectName}” was submitted with your email address. Confirm it to add it to your account.`,
    ],
    button: { label: 'Confirm project', href: data.link },
    notes: [`${onceAndSoon} If you did not submit it, ignore this email: the project stays hidden.`],
  }),
  password_changed: ({ data, format }) => ({
    subject: 'Your password was changed',
    heading: 'Your password was changed',
    paragraphs: ['The password of your account was changed and other devices were signed out.'],
    ...(data.changedAt !== undefined && { facts: [{ label: 'Time', value: format.moment(data.changedAt) }] }),
    notes: ['If this was not you, reset your password now and tell us.'],
  }),
  identity_submitted: ({ data }) => ({
    subject: `Identity check waiting: ${data.clientName}`,
    heading: 'An identity check is waiting',
    paragraphs: [`${data.clientName} sent identity documents that have to be reviewed.`],
    button: { label: 'Review documents', href: data.link },
  }),
  identity_decided: ({ data, format }) =>
    data.status === 'verified'
      ? {
          subject: 'Your identity is verified',
          heading: 'Your identity is verified',
          paragraphs: ['We checked your documents. You can now sign contracts.'],
          ...(data.expiresAt !== undefined && {
            facts: [{ label: 'Your document is valid until', value: format.date(data.expiresAt) }],
          }),
          button: { label: 'Open your account', href: data.link },
        }
      : {
          subject: 'Your identity documents were not accepted',
          heading: 'Your documents were not accepted',
          paragraphs: [
            data.reason === undefined
              ? 'We could not accept your identity documents.'
              : 'We could not accept your identity documents. The reason:',
          ],
          ...(data.reason !== undefined && { quote: data.reason }),
          ...(data.expiresAt !== undefined && {
            facts: [{ label: 'Your present document stays valid until', value: format.date(data.expiresAt) }],
          }),
          button: { label: 'Send documents again', href: data.link },
        },
  account_suspended: ({ data }) => ({
    subject: 'Your account is suspended',
    heading: 'Your account is suspended',
    paragraphs: ['You cannot sign in until it is opened again. Please contact us if you have questions.'],
    ...(data.reason !== undefined && { quote: data.reason }),
  }),
  account_erased: ({ company }) => ({
    subject: 'Your data was erased',
    heading: 'Your data was erased',
    paragraphs: [
      `Your account at ${company.name} and your personal data were erased. What the law obliges us to keep, such as invoices and signed contracts, is kept until its time is over.`,
    ],
    notes: ['This is the last email that we send to you.'],
  }),
  account_reactivated: ({ data }) => ({
    subject: 'Your account is open again',
    heading: 'Your account is open again',
    paragraphs: ['You can sign in again.'],
    button: { label: 'Sign in', href: data.link },
  }),
  identity_expiring: ({ data, format }) => ({
    subject: 'Your identity document expires soon',
    heading: 'Your identity document expires soon',
    paragraphs: [
      'Please send your new document before the old one expires. Until it is checked you can go on signing contracts.',
    ],
    facts: [{ label: 'Expires', value: format.date(data.expiresAt) }],
    button: { label: 'Send the new document', href: data.link },
  }),
  identity_expired: ({ data, format }) => ({
    subject: 'Your identity document has expired',
    heading: 'Your identity document has expired',
    paragraphs: ['You cannot sign contracts until your new document is checked. Please send it in your account.'],
    facts: [{ label: 'Expired', value: format.date(data.expiresAt) }],
    button: { label: 'Send the new document', href: data.link },
  }),
} satisfies TemplateTexts
