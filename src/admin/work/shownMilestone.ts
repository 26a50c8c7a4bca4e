export type ShownMilestone = {
  id: string
  title: string
  status: 'pending' | 'completed'
  /** `YYYY-MM-DD`. */
  dueDate: string | null
  paymentPercentage: number | null
  payment: string | null
  /** Whether the project has an active contract, of which its share is requested at once. */
  isUnderContract: boolean
}
