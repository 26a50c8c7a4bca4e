import type { PlatformEndpoint } from '../../src/http/defineEndpoint.ts'
import { changeEmail } from './changeEmail.ts'
import { changePassword } from './changePassword.ts'
import { confirmEmail } from './confirmEmail.ts'
import { endSession } from './endSession.ts'
import { forgotPassword } from './forgotPassword.ts'
import { login } from './login.ts'
import { logout } from './logout.ts'
import { me } from './me.ts'
import { refresh } from './refresh.ts'
import { register } from './register.ts'
import { resendVerification } from './resendVerification.ts'
import { resetPassword } from './resetPassword.ts'
import { revertEmail } from './revertEmail.ts'
import { sessions } from './sessions.ts'
import { verifyEmail } from './verifyEmail.ts'

/** The contract's rows under `/api/auth`. */
export const authEndpoints: PlatformEndpoint[] = [
  register,
  login,
  logout,
  refresh,
  forgotPassword,
  resetPassword,
  verifyEmail,
  resendVerification,
  changePassword,
  changeEmail,
  confirmEmail,
  revertEmail,
  me,
  sessions,
  endSession,
]
