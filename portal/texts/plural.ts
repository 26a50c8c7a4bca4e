type Forms = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }

/** Picks the form of a count by the rules of its language, and puts the number in place of `#`. */
export function pluralIn(language: string): (count: number, forms: Forms) => string {
  const rules = new Intl.PluralRules(language)
  return (count, forms) => (forms[rules.select(count)] ?? forms.other).replaceAll('#', String(count))
}
