/** The tokens of a session. `exp` is the access token's expiry in seconds since 1970. */
export type Tokens = { token: string; exp: number; refreshToken: string }

export type SessionState = 'signedIn' | 'signedOut'

export type Proof = {
  headers: Record<string, string>
  /** Which credentials these are: to renew them unless another request or tab has done so. */
  mark: string
  /** They are about to expire. With expired ones some operations take the user for a visitor. */
  isStale: boolean
}

/** How requests prove who sends them. */
export type Credentials = {
  /** `undefined` if nobody is signed in. */
  read: () => Promise<Proof | undefined>
  /** Those of a sign-in. */
  keep: (tokens: Tokens) => Promise<void>
  /**
   * Replaces the credentials of this mark. Refreshes once, however many ask and in however many tabs. `false`: the
   * session has ended.
   */
  renew: (mark: string) => Promise<boolean>
  forget: () => Promise<void>
}
