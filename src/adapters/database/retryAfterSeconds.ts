/** `Retry-After` when the database or one of its rows is too busy. */
export const retryAfterSeconds = 5
