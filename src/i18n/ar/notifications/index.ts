import { contracts } from './contracts.ts'
import { money } from './money.ts'
import { people } from './people.ts'
import { projects } from './projects.ts'

export const notifications = { ...people, ...projects, ...contracts, ...money }
