/** The most that one query may ask, whichever door it comes by. `docs/api.md` tells them to clients. */
export const queryLimits = {
  /** Of a URL's query, and of a form that stands for one. */
  bytes: 16 * 1024,
  /** Payload's parser drops what comes after them. */
  parameters: 1_000,
  /** Each operator of a field is one, and each word of `like`: all of them become comparisons in SQL. */
  conditions: 100,
  /** `and` and `or` inside of each other. */
  nesting: 8,
  /** In lists of values (`in`, `not_in`), of all conditions together. */
  values: 500,
  /** Of one value, and of what a list is ordered by. */
  characters: 1_000,
  /** Of one search. */
  words: 20,
  /** Names on the way to a field: `client.billingAddress.city` has three. */
  pathParts: 5,
  sortKeys: 10,
  /** That `select` and `populate` name. */
  fields: 500,
  joins: 10,
  /** Of one GraphQL request. */
  variables: 100,
  /** Of its texts, where it is quoted to tell what is wrong with it: the content of a contract fits. */
  variableCharacters: 600_000,
  /** Objects and lists in a body or a variable; a document of the editor needs two for each level of its own. */
  dataNesting: 100,
} as const
