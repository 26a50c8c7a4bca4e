import { lifecycles } from '../../../src/domain/lifecycles/index.ts'
import { notice, table } from './table.mjs'

/** docs/lifecycles.md: every lifecycle as a diagram and as a table. */
export function lifecyclesPage() {
  return `${notice}

# Lifecycles

What may become of a thing, and who may make it so. The tables are those of \`src/domain/lifecycles\`: the status field, the guard, the
endpoints and the admin panel read the same ones. Every other move is refused with 409 \`illegal_transition\`, by whatever door it is tried.
\`system\` is the platform itself: the clock, a worker, or what the payment provider said.

${Object.entries(lifecycles).map(section).join('\n\n')}
`
}

function section([slug, { name, states, initial, moves, activity }]) {
  const actions = Object.entries(moves)
  const ends = states.filter((state) => !actions.some(([, move]) => move.from.includes(state)))
  const diagram = [
    'stateDiagram-v2',
    `  [*] --> ${initial}`,
    ...actions.flatMap(([action, { from, to }]) => from.map((state) => `  ${state} --> ${to}: ${action}`)),
    ...ends.map((state) => `  ${state} --> [*]`),
  ]
  const rows = actions.map(([action, { from, to, by, reason }]) => [
    `\`${action}\``,
    from.map((state) => `\`${state}\``).join(', '),
    `\`${to}\``,
    by.join(', '),
    reason ? 'yes' : '',
    `\`${activity[action]}\``,
  ])
  return `## ${name}

The \`status\` of \`${slug}\`. It begins as \`${initial}\`.

\`\`\`mermaid
${diagram.join('\n')}
\`\`\`

${table({ head: ['move', 'from', 'to', 'who', 'needs a reason', 'activity log'], rows })}`
}
