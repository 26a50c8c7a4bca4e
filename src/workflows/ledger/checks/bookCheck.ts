/** A statement that answers every contradiction of one sort: `subject`, what it is about, and `says`, what does not fit. No rows: all is well. */
export type BookCheck = { name: string; text: string }
