// Every panel page in the pseudo-language, Payload's own included: no untranslated word, no axe finding.
import '../browser/pseudoPanel.test.ts'
