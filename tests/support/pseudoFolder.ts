/** The pseudo-language in place of the folder `ar`. */
export { pseudoMessages as ar } from './pseudoMessages.ts'
