import type { User } from '../../payload-types.ts'

/** What is known of a request that may pass: where it is sent instead, and whose it is. */
export type Passed = { goTo?: string | undefined; account?: Pick<User, 'locale'> | undefined }
