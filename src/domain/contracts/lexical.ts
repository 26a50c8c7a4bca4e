/**
 * Rich text as the editor stores it: a tree of nodes under `root`. Only the fields that every node has are typed here.
 * Check a node's own fields before reading them.
 */
export type LexicalNode = { type: string; version?: number; children?: LexicalNode[]; text?: string } & {
  [field: string]: unknown
}

export type LexicalState = { root: LexicalNode & { children: LexicalNode[] } }
