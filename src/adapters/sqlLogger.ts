import { logger } from './logger.ts'

/** For drizzle: the text of every statement at `LOG_LEVEL=debug`, and never the values that go with it. */
export const sqlLogger = {
  logQuery(statement: string): void {
    if (logger.isLevelEnabled('debug')) logger.debug({ sql: statement }, 'sql')
  },
}
