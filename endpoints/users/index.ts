import type { PlatformEndpoint } from '../../src/http/defineEndpoint.ts'
import { profile } from './profile.ts'
import { updateProfile } from './updateProfile.ts'
import { uploadAvatar } from './uploadAvatar.ts'
import { verificationStatus } from './verificationStatus.ts'
import { verifyIdentity } from './verifyIdentity.ts'

/** The contract's rows under `/api/users`. */
export const userEndpoints: PlatformEndpoint[] = [
  profile,
  updateProfile,
  uploadAvatar,
  verifyIdentity,
  verificationStatus,
]
