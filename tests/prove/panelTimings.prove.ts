// Every page of the panel at 10,000 projects and 100,000 messages: server time and statements. `--projects --messages`
import '../browser/panelTimings.test.ts'
