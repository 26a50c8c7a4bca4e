// A first run of a warm process: loads the packages that the platform is made of, and starts nothing.
import '../../../src/server/app.ts'
import '../../../src/server/startWorker.ts'
import '../../../src/server/migrate.ts'

process.exit(0)
