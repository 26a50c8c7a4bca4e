/**
 * A statement that returns every contradiction of one sort: `subject`, what it is about, and `says`, what does not
 * match. No rows: all is well.
 */
export type BookCheck = { name: string; text: string; values?: readonly unknown[] }
