/** A calendar day (`YYYY-MM-DD`) as it is stored and compared in the database: its start in UTC, whatever the zone. */
export function storedDay(day: string): string {
  return `${day}T00:00:00.000Z`
}
