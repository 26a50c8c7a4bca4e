// Every rule of `npm run check` is broken on purpose, in a copy of the repository, to show that it bites.
import '../unit/rules.test.ts'
