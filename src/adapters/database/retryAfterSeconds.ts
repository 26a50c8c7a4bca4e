/** What `Retry-After` says where the database, or a row in it, is too busy just now. */
export const retryAfterSeconds = 5
