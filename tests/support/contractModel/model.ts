/** A contract in the model, which is written by hand from the documented lifecycle, not from the platform's table. */
export type ModelContract = {
  id: string
  status: 'draft' | 'sent' | 'signed' | 'active' | 'completed' | 'declined' | 'expired' | 'cancelled'
  /** The contract that it is a revision of. */
  supersedes: string | null
  /** Its time to be signed is over. */
  isDue: boolean
  isSigned: boolean
  isActivated: boolean
}

/** All contracts of one project. */
export type ModelState = readonly ModelContract[]

export const moves = ['send', 'sign', 'decline', 'cancel', 'resend', 'revise', 'activate', 'complete'] as const
export type Move = (typeof moves)[number]
/** `due`: the moment of `expiresAt`. */
export type Deed = { kind: Move | 'create' | 'due'; contract: string | null; makes: string | null }

type Outcome = { next: ModelState } | { codes: readonly string[] }
type Rule = (contract: ModelContract, state: ModelState, deed: Deed) => Outcome

const refused = (...codes: string[]): Outcome => ({ codes })
const illegal = refused('illegal_transition')

function changed(state: ModelState, { id }: ModelContract, change: Partial<ModelContract>): Outcome {
  return { next: state.map((each) => (each.id === id ? { ...each, ...change } : each)) }
}

function made(state: ModelState, { contract: supersedes, makes }: Deed): Outcome {
  if (makes === null) return refused()
  const flags = { isDue: false, isSigned: false, isActivated: false }
  return { next: [...state, { id: makes, status: 'draft', supersedes, ...flags }] }
}

const rules: Record<Move | 'due', Rule> = {
  due: (contract, state) => {
    const expires = contract.status === 'sent' ? { status: 'expired' as const } : {}
    return changed(state, contract, { isDue: true, ...expires })
  },
  send: (contract, state) => {
    // One that is sent while its time runs out may be refused for either reason.
    if (contract.status !== 'draft')
      return refused('illegal_transition', ...(contract.isDue ? ['contract_expired'] : []))
    if (contract.isDue) return refused('contract_expired')
    const old = state.find(({ id }) => id === contract.supersedes)
    if (old && ['signed', 'active', 'completed'].includes(old.status)) return illegal
    return {
      next: state.map((each) => {
        if (each.id === contract.id) return { ...each, status: 'sent' }
        return each.id === old?.id && each.status === 'sent' ? { ...each, status: 'cancelled' } : each
      }),
    }
  },
  sign: (contract, state) => {
    if (contract.isSigned) return refused('already_signed')
    if (contract.status === 'expired') return refused('contract_expired')
    return contract.status === 'sent' ? changed(state, contract, { status: 'signed', isSigned: true }) : illegal
  },
  decline: (contract, state) => {
    if (contract.status === 'expired') return refused('contract_expired')
    return contract.status === 'sent' ? changed(state, contract, { status: 'declined' }) : illegal
  },
  cancel: (contract, state) =>
    ['draft', 'sent', 'signed', 'active'].includes(contract.status)
      ? changed(state, contract, { status: 'cancelled' })
      : illegal,
  resend: (contract, state) => {
    if (contract.status === 'expired') return refused('contract_expired')
    return contract.status === 'sent' ? { next: state } : illegal
  },
  revise: (contract, state, deed) => {
    if (!['sent', 'declined', 'expired'].includes(contract.status)) return illegal
    const isThere = state.some(({ supersedes, status }) => supersedes === contract.id && status !== 'cancelled')
    return isThere ? refused('duplicate') : made(state, deed)
  },
  activate: (contract, state) => {
    if (contract.status !== 'signed' || state.some(({ status }) => status === 'active')) return illegal
    return changed(state, contract, { status: 'active', isActivated: true })
  },
  complete: (contract, state) =>
    contract.status === 'active' ? changed(state, contract, { status: 'completed' }) : illegal,
}

/** What a deed comes to in a state: the next state, or the codes with which it may be refused. */
export function outcomeOf(state: ModelState, deed: Deed): Outcome {
  if (deed.kind === 'create') return made(state, deed)
  const contract = state.find(({ id }) => id === deed.contract)
  return contract ? rules[deed.kind](contract, state, deed) : refused()
}
