import type { PackDocument, PackSection, PackSectionId } from './pack-document.ts'

/** Groups of sections that are presented one after the other. */
const chapters = {
  overview: ['summary', 'together', 'looking-back', 'scorecard', 'results'],
  business: ['profit', 'terms', 'promotions', 'growth'],
  working: ['promises', 'execution', 'demands', 'health', 'changes', 'map'],
  ahead: ['decisions', 'actions'],
} as const satisfies Record<string, readonly PackSectionId[]>

export type PackChapterName = keyof typeof chapters

export interface PackChapter {
  name: PackChapterName
  sections: PackSection[]
}

/** The sections of a pack in their groups; a group without any is not there. */
export function chaptersOf({ sections }: PackDocument): PackChapter[] {
  return (['overview', 'business', 'working', 'ahead'] as const)
    .map((name) => {
      const ids: readonly PackSectionId[] = chapters[name]
      return { name, sections: sections.filter(({ id }) => ids.includes(id)) }
    })
    .filter(({ sections: own }) => own.length > 0)
}
