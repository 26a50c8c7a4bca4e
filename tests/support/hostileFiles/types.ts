/** A hostile file and its expected answer. */
export type HostileFile = {
  what: string
  bytes: Buffer | string
  name: string
  /** 201 where it is harmless as it is kept: its type is what its bytes say, and nothing in it runs. */
  status: 201 | 413 | 415 | 422
}
