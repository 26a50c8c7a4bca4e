import { testFiles } from '../support/fileStories.ts'
import { diskSide } from '../support/storageSides.ts'

testFiles(diskSide)
