import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { ContentInventory } from '#shared/content/coverage.ts'
import { channelsStructureSchema, channelsTextSchema } from '#shared/domain/channel.ts'
import { coverageSchema } from '#shared/domain/coverage.ts'
import { glossaryStructureSchema, glossaryTextSchema } from '#shared/domain/glossary.ts'
import { legalRemindersStructureSchema, legalRemindersTextSchema } from '#shared/domain/legal-reminder.ts'
import type { Locale } from '#shared/domain/locale.ts'
import { methodStructureSchema } from '#shared/domain/method.ts'
import { pressureIds } from '#shared/domain/pressure.ts'
import { rolesStructureSchema, rolesTextSchema } from '#shared/domain/role.ts'
import { starterCaseStructureSchema } from '#shared/domain/starter-case.ts'
import { traitsStructureSchema, traitsTextSchema } from '#shared/domain/trait.ts'
import { understandingsStructureSchema, understandingsTextSchema } from '#shared/domain/understanding.ts'
import { formulaNumbers } from '#shared/formulas/catalogue.ts'
import { readContentFile } from './content-file.ts'

/** Lists what there is of the built-in content. Rejects at the first file that is missing or does not read. */
export async function readContentInventory(resourcesDir: string): Promise<ContentInventory> {
  const content = join(resourcesDir, 'content')
  const at = (...path: string[]) => join(content, ...path)

  async function namesIn(...path: string[]): Promise<string[]> {
    const names = await readdir(at(...path))
    return names.filter((name) => name.endsWith('.json')).map((name) => name.slice(0, -'.json'.length))
  }

  const chapters = async (branch: string) =>
    (await namesIn(branch, 'chapters')).map((name) => `chapter-${name}`)
  const cases = async (branch: string) =>
    (await namesIn(branch, 'cases')).map((name) => `case-${name.toLowerCase()}`)

  async function textsIn(locale: Locale): Promise<ContentInventory['texts'][Locale]> {
    const file = (name: string) => at(locale, name)
    return {
      chapter: await chapters(locale),
      trait: Object.keys((await readContentFile(file('traits.json'), traitsTextSchema)).traits),
      role: Object.keys((await readContentFile(file('roles.json'), rolesTextSchema)).roles),
      channel: Object.keys((await readContentFile(file('channels.json'), channelsTextSchema)).channels),
      archetype: await namesIn(locale, 'archetypes'),
      competency: await namesIn(locale, 'competencies'),
      understanding: Object.keys(
        (await readContentFile(file('understandings.json'), understandingsTextSchema)).understandings,
      ),
      method: await namesIn(locale, 'methods'),
      case: await cases(locale),
      template: await namesIn(locale, 'templates'),
      term: Object.keys((await readContentFile(file('glossary.json'), glossaryTextSchema)).terms),
      reminder: Object.keys(
        (await readContentFile(file('reminders.json'), legalRemindersTextSchema)).reminders,
      ),
    }
  }

  const file = (...path: string[]) => at('structure', ...path)
  const methods = await namesIn('structure', 'methods')
  const starters = await namesIn('structure', 'cases')
  const idsOf = (items: readonly { id: string }[]) => items.map(({ id }) => id)
  return {
    coverage: await readContentFile(file('coverage.json'), coverageSchema),
    ids: {
      chapter: await chapters('structure'),
      trait: (await readContentFile(file('traits.json'), traitsStructureSchema)).traits,
      role: idsOf((await readContentFile(file('roles.json'), rolesStructureSchema)).roles),
      channel: idsOf((await readContentFile(file('channels.json'), channelsStructureSchema)).channels),
      archetype: await namesIn('structure', 'archetypes'),
      pressure: pressureIds,
      competency: await namesIn('structure', 'competencies'),
      understanding: idsOf(
        (await readContentFile(file('understandings.json'), understandingsStructureSchema)).understandings,
      ),
      method: methods,
      case: await cases('structure'),
      template: await namesIn('structure', 'templates'),
      term: idsOf((await readContentFile(file('glossary.json'), glossaryStructureSchema)).terms),
      reminder: idsOf(
        (await readContentFile(file('reminders.json'), legalRemindersStructureSchema)).reminders,
      ),
    },
    texts: { 'zh-CN': await textsIn('zh-CN'), en: await textsIn('en') },
    methods: await Promise.all(
      methods.map((id) => readContentFile(file('methods', `${id}.json`), methodStructureSchema)),
    ),
    cases: await Promise.all(
      starters.map((name) => readContentFile(file('cases', `${name}.json`), starterCaseStructureSchema)),
    ),
    formulaNumbers,
  }
}
