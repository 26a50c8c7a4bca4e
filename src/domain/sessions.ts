/** How long an access token is good for. The session behind it is looked up on every request, so ending it ends the token at once. */
export const accessTokenSeconds = 60 * 60

/** How long a session lives without being refreshed. */
export const sessionIdleSeconds = 30 * 24 * 60 * 60

/** Within this time after its use, a used refresh token is only refused: two tabs or a lost answer, not a thief. */
export const refreshGraceSeconds = 10

/** How long a mailed link is good for, by what it authorises. */
export const linkSeconds = {
  verify_email: 3 * 24 * 60 * 60,
  set_password: 7 * 24 * 60 * 60,
  reset_password: 60 * 60,
  confirm_project: 7 * 24 * 60 * 60,
} as const

/** How long a signed link to a file is good for. */
export const fileLinkSeconds = 5 * 60

export type LinkPurpose = keyof typeof linkSeconds
