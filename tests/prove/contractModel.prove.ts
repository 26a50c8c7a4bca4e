// Thousands of contracts, signed, cancelled and revised at once while the server is killed. `--runs --kills --seed`
import '../http/contractModel.test.ts'
