// Every page of the panel with the data of the demo, in both languages and themes: no finding of axe, nothing wider than a phone.
import '../browser/panelPages.test.ts'
