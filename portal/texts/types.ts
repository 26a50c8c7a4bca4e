import type { en } from './en.ts'

type Translated<Source> = {
  [Key in keyof Source]: Source[Key] extends (...args: infer Args) => string
    ? (...args: Args) => string
    : Source[Key] extends string
      ? string
      : Translated<Source[Key]>
}

/** The texts of one language: the same keys, with the same parameters. */
export type Texts = Translated<typeof en>
