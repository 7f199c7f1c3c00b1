export const commandLine = {
  usage: 'Usage: npm run trivet -- content check',
  items: (covered: number, all: number) => `Items of the source: ${covered} of ${all}`,
  pressures: (covered: number, all: number) => `Sub-pressures with methods and a case: ${covered} of ${all}`,
  methods: (chinese: number, english: number) => `Methods: ${chinese} in Chinese, ${english} in English`,
  formulas: (covered: number, all: number) => `Formulae: ${covered} of ${all}`,
  missing: (what: string) => `missing: ${what}`,
  whole: 'The built-in content is complete in both languages.',
  gaps: (count: number) => (count === 1 ? '1 gap was found.' : `${count} gaps were found.`),
}
