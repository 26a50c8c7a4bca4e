/** What fills the places of an operation: `:id`, `:fileId`, `:path+`. */
export type Row = Record<string, string>
/** Rows by the names that the table gives them. */
export type Rows = Record<string, Row>
