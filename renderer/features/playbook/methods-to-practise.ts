import type { CompetencyId } from '#shared/domain/competency.ts'
import type { PlaybookContent } from '#shared/domain/content.ts'
import type { MethodSummary } from '#shared/domain/method.ts'

/** What exercises a part best: what the built-in content names, or the methods that the user tied to a part of their own. */
export function methodsToPractise(
  competency: CompetencyId,
  { competencies }: Pick<PlaybookContent, 'competencies'>,
  methods: readonly MethodSummary[],
): string[] {
  const builtIn = competencies.find(({ structure }) => structure.id === competency)
  if (builtIn) return builtIn.structure.methods
  return methods
    .filter((method) => !method.hidden && method.competencies.includes(competency))
    .map(({ id }) => id)
}
