import crypto from 'node:crypto'
import { syncBuiltinESMExports } from 'node:module'

/**
 * Test servers hash passwords in one round, because thousands of sign-ins would pay for 600,000 each. The real cost is
 * held by `tests/unit/passwordHash.test.ts`, and by the servers that `npm start` starts.
 */
const { pbkdf2 } = crypto
crypto.pbkdf2 = (password, salt, _rounds, ...rest) => pbkdf2(password, salt, 1, ...rest)
syncBuiltinESMExports()
