import { readFileSync } from 'node:fs'

// A server that is started with this reads its clock as a test has set it (`setClock`). What Postgres says stays.

const everyMs = 20
const file = process.env['TEST_CLOCK_FILE']
const RealDate = Date
let shiftMs = 0

if (file !== undefined) {
  const read = () => {
    shiftMs = Number(readFileSync(file, 'utf8')) || 0
  }
  read()
  setInterval(read, everyMs).unref()
}

class ShiftedDate extends RealDate {
  constructor(...given: unknown[]) {
    // The arguments of `Date`, whichever of its forms was meant.
    if (given.length === 0) super(RealDate.now() + shiftMs)
    else super(...(given as [number]))
  }

  static override now(): number {
    return RealDate.now() + shiftMs
  }
}

// The same constructor for whoever asks: `Date()` without `new` is used by nobody here.
globalThis.Date = ShiftedDate as DateConstructor
