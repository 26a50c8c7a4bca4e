// A million random invoices against a second calculation. `--chunks --seed`
import '../unit/invoiceProperties.test.ts'
