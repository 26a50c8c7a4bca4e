/** One rule made wider by one step. */
export type Mutant = {
  /** What is widened, as a reader would say it. */
  name: string
  file: string
  line: number
  edits: Edit[]
  /** The checks that are about this rule: one of them has to fail. */
  isAbout: (key: string) => boolean
  /** The checks to be made, where what fails is named more closely than they are. */
  asks?: (key: string) => boolean
  /**
   * The files of tests that are run in the copy, where the table does not say it. Titles of tests are the keys then.
   */
  suite?: string[]
  /** Mutants of one place share no tree, so that what fails is the work of one of them. */
  place: string
  /** Trees hold mutants of one kind, which do not get into each other's way. */
  kind: string
  /** Why it permits nothing more than before, if its source says so. */
  excuse?: string | undefined
}

/** The text of a file between two places. */
export type Edit = { start: number; end: number; text: string }
