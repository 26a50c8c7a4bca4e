/** A node of a plan as `EXPLAIN (ANALYZE, FORMAT JSON)` tells it, as far as it is read here. */
export type PlanNode = {
  'Node Type': string
  'Relation Name'?: string
  'Parent Relationship'?: string
  'Actual Rows': number
  'Actual Loops': number
  'Rows Removed by Filter'?: number
  'Rows Removed by Index Recheck'?: number
  Plans?: PlanNode[]
}

/** The node and all below it. */
export function nodesOf(plan: PlanNode): PlanNode[] {
  return [plan, ...(plan.Plans ?? []).flatMap(nodesOf)]
}

/** What is computed once for the whole statement: a total beside the rows of a page. */
export function initPlansOf(plan: PlanNode): PlanNode[] {
  return nodesOf(plan).filter((node) => node['Parent Relationship'] === 'InitPlan')
}

/** Rows of its table that a scan looked at, whether it kept them or not. */
export function rowsRead(node: PlanNode): number {
  const seen =
    node['Actual Rows'] + (node['Rows Removed by Filter'] ?? 0) + (node['Rows Removed by Index Recheck'] ?? 0)
  return Math.round(seen * node['Actual Loops'])
}

/** Rows that a sort was given, each time. */
export function rowsSorted(node: PlanNode): number {
  return Math.max(...(node.Plans ?? []).map((input) => input['Actual Rows']), 0)
}
