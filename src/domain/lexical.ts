/**
 * Rich text as the editor stores it: a tree of nodes under `root`. Only what every node has is promised here;
 * whoever reads a node's own fields checks them.
 */
export type LexicalNode = { type: string; version?: number; children?: LexicalNode[]; text?: string } & {
  [field: string]: unknown
}

export type LexicalState = { root: LexicalNode & { children: LexicalNode[] } }
