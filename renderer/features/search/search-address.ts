import type { SearchHit } from '#shared/domain/search.ts'

/** What of a hit its address depends on. */
export type Addressed = Pick<SearchHit, 'kind' | 'id' | 'parent' | 'part'>

/** Where in the workbench a hit opens; `areaOf` knows the page of a plan that shows a part of it. */
export function addressOf({ kind, id, parent, part }: Addressed, areaOf: (part: string) => string): string {
  switch (kind) {
    case 'note':
      return `/playbook/notes/${id}`
    case 'account': {
      const area = part === '' ? 'page' : areaOf(part)
      return area === 'page' ? `/accounts/${id}` : `/accounts/${id}/${area}`
    }
    case 'case':
      return `/cases/${id}`
    case 'worksheet':
      return `/methods/${parent ?? ''}/worksheets/${id}`
    case 'method':
      return `/methods/${id}`
    case 'map':
      return `/maps/free/${id}`
    case 'review':
      return `/accounts/${parent ?? ''}/health`
    case 'assessment':
      return `/playbook/assessments/${id}`
    case 'chapter':
      return `/playbook/chapters/${id}`
    case 'competency':
      return `/playbook/competencies/${id}`
    case 'portrait':
      return '/playbook/portraits'
    case 'term':
      return '/playbook/glossary'
    case 'reminder':
      return '/playbook/glossary/reminders'
  }
}

const patterns: readonly (readonly [RegExp, (id: string) => string])[] = [
  [/^\/playbook\/notes\/([^/]+)$/, (id) => `note/${id}`],
  [/^\/accounts\/(?!portfolio$)([^/]+)(?:\/[^/]+)?$/, (id) => `account/${id}`],
  [/^\/cases\/([^/]+)$/, (id) => `case/${id}`],
  [/^\/methods\/[^/]+\/worksheets\/([^/]+)$/, (id) => `worksheet/${id}`],
  [/^\/methods\/([^/]+)$/, (id) => `method/${id}`],
  [/^\/maps\/free\/([^/]+)$/, (id) => `map/${id}`],
  [/^\/playbook\/chapters\/([^/]+)$/, (id) => `chapter/${id}`],
  [/^\/playbook\/competencies\/(?!model$)([^/]+)$/, (id) => `competency/${id}`],
]

/** The key (`searchKeyOf`) of what an address shows, or null. */
export function keyAt(path: string): string | null {
  for (const [pattern, key] of patterns) {
    const id = pattern.exec(path)?.[1]
    if (id) return key(id)
  }
  return null
}
