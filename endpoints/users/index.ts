import type { PlatformEndpoint } from '../../src/http/defineEndpoint.ts'
import { exportOwn } from './exportOwn.ts'
import { home } from './home.ts'
import { nativeLogin } from './nativeLogin.ts'
import { nativeLogout } from './nativeLogout.ts'
import { nativeRefresh } from './nativeRefresh.ts'
import { profile } from './profile.ts'
import { requestErasure } from './requestErasure.ts'
import { unsubscribe, unsubscribePage } from './unsubscribe.ts'
import { updateProfile } from './updateProfile.ts'
import { uploadAvatar } from './uploadAvatar.ts'
import { verificationStatus } from './verificationStatus.ts'
import { verifyIdentity } from './verifyIdentity.ts'

/** The contract's rows under `/api/users`. */
export const userEndpoints: PlatformEndpoint[] = [
  home,
  profile,
  updateProfile,
  uploadAvatar,
  verifyIdentity,
  verificationStatus,
  exportOwn,
  requestErasure,
  unsubscribe,
  unsubscribePage,
  nativeLogin,
  nativeLogout,
  nativeRefresh,
]
