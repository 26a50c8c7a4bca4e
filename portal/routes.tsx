import type { ReactNode } from 'react'
import { ConfirmEmail } from './pages/ConfirmEmail.tsx'
import { ConfirmProject } from './pages/ConfirmProject.tsx'
import { Contract } from './pages/Contract.tsx'
import { Contracts } from './pages/Contracts.tsx'
import { ForgotPassword } from './pages/ForgotPassword.tsx'
import { Home } from './pages/Home.tsx'
import { Identity } from './pages/Identity.tsx'
import { Invoice } from './pages/Invoice.tsx'
import { Invoices } from './pages/Invoices.tsx'
import { Messages } from './pages/Messages.tsx'
import { NewPassword } from './pages/NewPassword.tsx'
import { Notifications } from './pages/Notifications.tsx'
import { OpenInvoice } from './pages/OpenInvoice.tsx'
import { PayInvoice } from './pages/PayInvoice.tsx'
import { PayOpenInvoice } from './pages/PayOpenInvoice.tsx'
import { PayRequest } from './pages/PayRequest.tsx'
import { PaymentRequest } from './pages/PaymentRequest.tsx'
import { Profile } from './pages/Profile.tsx'
import { Project } from './pages/Project.tsx'
import { Projects } from './pages/Projects.tsx'
import { RevertEmail } from './pages/RevertEmail.tsx'
import { SignIn } from './pages/SignIn.tsx'
import { Statement } from './pages/Statement.tsx'
import { SubmitProject } from './pages/SubmitProject.tsx'
import { Thread } from './pages/Thread.tsx'
import { Unsubscribe } from './pages/Unsubscribe.tsx'
import { VerifyContract } from './pages/VerifyContract.tsx'
import { VerifyEmail } from './pages/VerifyEmail.tsx'

type Route = {
  /** `:id` is one part of it. */
  path: string
  access: 'anyone' | 'client' | 'link'
  show: (given: string, token: string) => ReactNode
}

/**
 * The pages by their path: those that mails lead to, and those that pages lead to. A page with an id in its path is
 * given that, any other its token. An address with an id and a token is a page of a link.
 */
export const routes: readonly Route[] = [
  { path: '/login', access: 'anyone', show: () => <SignIn /> },
  { path: '/forgot-password', access: 'anyone', show: () => <ForgotPassword /> },
  { path: '/submit', access: 'anyone', show: () => <SubmitProject /> },
  { path: '/verify', access: 'anyone', show: () => <VerifyContract /> },
  { path: '/set-password', access: 'link', show: (token) => <NewPassword token={token} /> },
  { path: '/reset-password', access: 'link', show: (token) => <NewPassword token={token} /> },
  { path: '/revert-email', access: 'link', show: (token) => <RevertEmail token={token} /> },
  { path: '/confirm-project', access: 'link', show: (token) => <ConfirmProject token={token} /> },
  { path: '/unsubscribe', access: 'link', show: (token) => <Unsubscribe token={token} /> },
  { path: '/verify-email', access: 'client', show: (token) => <VerifyEmail token={token} /> },
  { path: '/confirm-email', access: 'client', show: (token) => <ConfirmEmail token={token} /> },
  { path: '/', access: 'client', show: () => <Home /> },
  { path: '/projects', access: 'client', show: () => <Projects /> },
  { path: '/projects/:id', access: 'client', show: (id) => <Project id={id} /> },
  { path: '/messages', access: 'client', show: () => <Messages /> },
  { path: '/messages/:id', access: 'client', show: (id) => <Thread id={id} /> },
  { path: '/contracts', access: 'client', show: () => <Contracts /> },
  { path: '/contracts/:id', access: 'client', show: (id) => <Contract id={id} /> },
  { path: '/invoices', access: 'client', show: () => <Invoices /> },
  { path: '/invoices/:id', access: 'client', show: (id) => <Invoice id={id} /> },
  { path: '/invoices/:id/pay', access: 'client', show: (id) => <PayInvoice id={id} /> },
  { path: '/invoices/:id', access: 'link', show: (id, token) => <OpenInvoice id={id} token={token} /> },
  { path: '/invoices/:id/pay', access: 'link', show: (id, token) => <PayOpenInvoice id={id} token={token} /> },
  { path: '/statement', access: 'client', show: () => <Statement /> },
  { path: '/payments/:id', access: 'client', show: (id) => <PaymentRequest id={id} /> },
  { path: '/payments/:id/pay', access: 'client', show: (id) => <PayRequest id={id} /> },
  { path: '/notifications', access: 'client', show: () => <Notifications /> },
  { path: '/profile', access: 'client', show: () => <Profile /> },
  { path: '/profile/identity', access: 'client', show: () => <Identity /> },
]

/** The route of an address, with the token and the id that it carries. */
export function findRoute(address: string): { route: Route; given: string; token: string } | undefined {
  const { pathname, searchParams } = new URL(address, 'http://portal')
  const path = pathname.replace(/\/+$/, '') || '/'
  const token = searchParams.get('token') ?? ''
  const exact = routes.find((route) => route.path === path)
  if (exact) return { route: exact, given: token, token }
  const [, parent, id = '', rest = ''] = /^(\/\w+)\/([^/]+)(\/\w+)?$/.exec(path) ?? []
  const named = routes.filter((each) => each.path === `${parent}/:id${rest}`)
  const ofLink = token === '' ? undefined : named.find(({ access }) => access === 'link')
  const route = ofLink ?? named.find(({ access }) => access !== 'link')
  return route && { route, given: id, token }
}
