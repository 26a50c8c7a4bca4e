/**
 * SQL that takes a tax summary apart: a row `r` for each treatment, and `x` for each of its named taxes, which is null
 * where the treatment has one rate.
 */
export function taxRows(taxSummary: string): string {
  return `jsonb_array_elements(CASE jsonb_typeof(${taxSummary}) WHEN 'array' THEN ${taxSummary} END) AS r
    LEFT JOIN LATERAL jsonb_array_elements(CASE jsonb_typeof(r -> 'taxes') WHEN 'array' THEN r -> 'taxes' END) AS x ON true`
}

/** Name, rate and amount of one tax of `taxRows`. */
export const taxOfRow = {
  name: `coalesce(x ->> 'name', '')`,
  rate: `coalesce((x ->> 'rateBps')::numeric, (r ->> 'taxRateBps')::numeric)`,
  amount: `coalesce((x ->> 'amount')::numeric, (r ->> 'tax')::numeric)`,
}
