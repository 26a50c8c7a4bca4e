// A thousand marked identity images, then a search of every byte that the platform wrote. `--images`
import '../http/vaultProof.test.ts'
