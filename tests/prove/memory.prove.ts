// 30 minutes of mixed work with 300 streams, 500 PDFs and the panel: memory stays flat. `--minutes --streams --pdfs`
import '../http/memory.test.ts'
