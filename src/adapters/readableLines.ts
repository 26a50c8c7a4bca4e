import type { DestinationStream } from 'pino'
import pretty from 'pino-pretty'

/** The log as a person reads it on a terminal: time, level, message, and the fields behind it. */
export function readableLines(): DestinationStream {
  return pretty({ colorize: true, translateTime: 'SYS:HH:MM:ss', ignore: 'pid', singleLine: true, sync: true })
}
