/** The limits of one query, on every API. `docs/api.md` tells them to clients. */
export const queryLimits = {
  /** Of one answer. More are left out, and the answer says so. */
  rows: 100,
  /** For a URL's query, and a form that replaces one. */
  bytes: 16 * 1024,
  /** Payload's parser drops the rest. */
  parameters: 1_000,
  /** Each operator of a field is one, and each word of `like`: all of them become comparisons in SQL. */
  conditions: 100,
  /** Nested `and` and `or`. */
  nesting: 8,
  /** In lists of values (`in`, `not_in`), of all conditions together. */
  values: 500,
  /** Of one value, and of a sort. */
  characters: 1_000,
  /** Of one search. */
  words: 20,
  /** Names on the path to a field: `client.billingAddress.city` has three. */
  pathParts: 5,
  sortKeys: 10,
  /** Named by `select` and `populate`. */
  fields: 500,
  joins: 10,
  /** Of one GraphQL request. */
  variables: 100,
  /** Of its texts, when an error quotes them: the content of a contract fits. */
  variableCharacters: 600_000,
  /** Objects and lists in a body or a variable. A document of the editor needs two for each of its levels. */
  dataNesting: 100,
} as const
