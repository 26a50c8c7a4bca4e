/** What an examination found, collected while it runs. */
export type Findings = {
  /** Reports a check that passed, and what was compared. */
  good: (says: string) => void
  bad: (says: string) => void
}

export type EvidenceReport = { isSound: boolean; checks: string[]; problems: string[] }
