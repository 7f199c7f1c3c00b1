import { join } from 'node:path'
import { contentCoverage, type ContentGap } from '#shared/content/coverage.ts'
import { sourceItemIds } from '#shared/domain/coverage.ts'
import { pressureIds } from '#shared/domain/pressure.ts'
import type { Messages } from '#shared/i18n/messages.ts'
import { readContentInventory } from '../app.ts'

const resourcesDir = join(import.meta.dirname, '../../resources')
const formulaCount = 43

/** Holds the built-in content against the source and words what is covered and what is missing. */
export async function checkContent(
  messages: Messages['commandLine'],
): Promise<{ lines: string[]; isWhole: boolean; data: unknown }> {
  const inventory = await readContentInventory(resourcesDir)
  const { covered, missing } = contentCoverage(inventory)
  return {
    lines: [
      messages.items(covered.items.length, sourceItemIds.length),
      messages.pressures(covered.pressures.length, pressureIds.length),
      messages.methods(inventory.texts['zh-CN'].method.length, inventory.texts.en.method.length),
      messages.formulas(covered.formulas.length, formulaCount),
      ...missing.map((gap) => messages.missing(wordsOf(gap))),
      missing.length === 0 ? messages.whole : messages.gaps(missing.length),
    ],
    isWhole: missing.length === 0,
    data: { items: covered.items, pressures: covered.pressures, formulas: covered.formulas, missing },
  }
}

/** Names a gap by its kind and ids; both are names in the content, the same in every language. */
function wordsOf(gap: ContentGap): string {
  const { gap: kind, ...what } = gap
  return [kind, ...Object.values<string | number>(what)].join(' ')
}
