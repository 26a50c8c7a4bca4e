import { statSync } from 'node:fs'

const kinds = ['system', 'browser', 'prove', 'http', 'unit']
/** They read what they try from a table, wait for a minute of the clock, or start many processes. */
const longInSpiteOfSize = /tests\/access\/|contractMoves/

/** Jest's order of files: the slowest kinds first, then the largest, so that no long one is left at the end. */
export default class LongestFirst {
  sort(tests) {
    const rank = ({ context, path }) => [
      longInSpiteOfSize.test(path) ? -1 : kinds.indexOf(context.config.displayName?.name),
      -statSync(path).size,
    ]
    return tests
      .map((test) => ({ test, rank: rank(test) }))
      .sort((one, other) => one.rank[0] - other.rank[0] || one.rank[1] - other.rank[1])
      .map(({ test }) => test)
  }

  shard(tests, { shardIndex, shardCount }) {
    return tests.filter((_, index) => index % shardCount === shardIndex - 1)
  }

  allFailedTests(tests) {
    return tests
  }

  cacheResults() {}
}
