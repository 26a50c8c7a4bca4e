import { testFiles } from '../support/fileStories.ts'
import { bucketSide } from '../support/storageSides.ts'

testFiles(bucketSide)
