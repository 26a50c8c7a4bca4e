const megabyte = 1024 * 1024

/** The largest file that may be uploaded, in bytes. */
export const maxFileBytes = 200 * megabyte
export const maxAvatarBytes = 5 * megabyte
/** One image of an identity check. */
export const maxIdentityImageBytes = 10 * megabyte

/** How many files and bytes one user may store outside of projects. */
export const userQuota = { files: 1_000, bytes: 10_240 * megabyte }
/** The same for one project. */
export const projectQuota = { files: 1_000, bytes: 20_480 * megabyte }

export const maxDescriptionCharacters = 2_000
