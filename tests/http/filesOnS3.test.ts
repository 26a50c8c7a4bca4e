/** @story Each test goes on where the one before it ended. */
import { testFiles } from '../support/fileStories.ts'
import { bucketSide } from '../support/storageSides.ts'

testFiles(bucketSide)
