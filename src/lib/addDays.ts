const dayMs = 24 * 60 * 60 * 1000

/** A calendar day (`YYYY-MM-DD`), so many days later; negative is earlier. */
export function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00.000Z`) + days * dayMs).toISOString().slice(0, 10)
}
