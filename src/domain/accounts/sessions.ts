/**
 * How long an access token is valid. Every request looks up its session, so ending the session ends the token at once.
 */
export const accessTokenSeconds = 60 * 60

/** How long a session lives without being refreshed. */
export const sessionIdleSeconds = 30 * 24 * 60 * 60

/** How long a session lives at most, however often it is refreshed. */
export const sessionMaxSeconds = 90 * 24 * 60 * 60

/** Within this time, a used refresh token is only refused: it means two tabs or a lost answer, not a thief. */
export const refreshGraceSeconds = 10

/** How long a mailed link is valid, by what it authorises. */
export const linkSeconds = {
  verify_email: 3 * 24 * 60 * 60,
  set_password: 7 * 24 * 60 * 60,
  reset_password: 60 * 60,
  confirm_project: 7 * 24 * 60 * 60,
  change_email: 24 * 60 * 60,
  revert_email: 7 * 24 * 60 * 60,
} as const

/** How long a signed link to a file is valid. */
export const fileLinkSeconds = 5 * 60

export type LinkPurpose = keyof typeof linkSeconds
