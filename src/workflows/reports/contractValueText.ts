/** What the contracts in some states are worth by currency, as SQL. `states` is a parameter with the states. */
export function contractValueText(states: string): string {
  return `SELECT currency, sum(amount)::text AS amount, sum(count)::int AS contracts FROM tallies
           WHERE name = 'contracts' AND status = ANY(${states}) GROUP BY currency ORDER BY currency`
}
