/** What an examination found, gathered while it goes on. */
export type Findings = {
  /** Says what was held against what, and held. */
  good: (says: string) => void
  bad: (says: string) => void
}

export type EvidenceReport = { isSound: boolean; checks: string[]; problems: string[] }
