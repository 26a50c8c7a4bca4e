/** What is known of an agency's beginning. */
export type SetupFacts = {
  company: {
    name: string
    address?: string | null
    taxNumber?: string | null
    bankDetails?: string | null
    iban?: string | null
    logo?: unknown
    isTimezoneConfirmed?: boolean | null
  }
  hasMailServer: boolean
  /** Whether the address that links in emails lead to answers. */
  linksAnswer: boolean
  hasStripe: boolean
  storesFiles: boolean
  projectTypes: boolean
  templates: boolean
  clients: boolean
  colleagues: boolean
}

/** The name that a new installation has. */
export const unnamed = 'AlphaZee'

const steps = {
  company: ({ company }: SetupFacts) => company.name !== unnamed && hasText(company.address),
  timezone: ({ company }: SetupFacts) => company.isTimezoneConfirmed === true,
  mail: (facts: SetupFacts) => facts.hasMailServer,
  links: (facts: SetupFacts) => facts.linksAnswer,
  storage: (facts: SetupFacts) => facts.storesFiles,
  money: ({ company, hasStripe }: SetupFacts) => hasStripe || hasText(company.bankDetails) || hasText(company.iban),
  projectType: (facts: SetupFacts) => facts.projectTypes,
  template: (facts: SetupFacts) => facts.templates,
  client: (facts: SetupFacts) => facts.clients,
  logo: ({ company }: SetupFacts) => hasText(company.logo),
  tax: ({ company }: SetupFacts) => hasText(company.taxNumber),
  colleague: (facts: SetupFacts) => facts.colleagues,
}

export type StepName = keyof typeof steps
export type SetupStep = { name: StepName; isDone: boolean; isOptional: boolean }

/** An agency may have no tax number, no logo and one person, and is set up all the same. */
const optional = new Set<StepName>(['logo', 'tax', 'colleague'])

/** The first steps of an agency in their order. */
export function setupSteps(facts: SetupFacts): SetupStep[] {
  const names = Object.keys(steps) as StepName[] // its own keys
  return names.map((name) => ({ name, isDone: steps[name](facts), isOptional: optional.has(name) }))
}

export function isSetUp(all: readonly SetupStep[]): boolean {
  return all.every(({ isDone, isOptional }) => isDone || isOptional)
}

function hasText(value: unknown): boolean {
  return typeof value === 'string' && value.trim() !== ''
}
