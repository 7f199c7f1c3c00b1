import type { NoteSummary } from '../domain/note.ts'
import { isWithinTag, tagDivider, tagKey, tidyTag } from './tag-path.ts'

/** A tag with all below it gets another name, or is taken off where `to` is null. */
export interface TagChange {
  from: string
  to: string | null
}

/**
 * The tags of a note after the change, or null where it changes nothing. What is then there twice stays once, at
 * its first place.
 */
export function changeTags(tags: readonly string[], { from, to }: TagChange): string[] | null {
  const branch = tagKey(from)
  const depth = tidyTag(from).split(tagDivider).length
  const target = to === null ? null : tidyTag(to)
  if (branch === '' || target === '') return null
  if (!tags.some((tag) => isWithinTag(tagKey(tag), branch))) return null
  const changed = new Map<string, string>()
  for (const tag of tags) {
    if (!isWithinTag(tagKey(tag), branch)) {
      keepFirst(changed, tag)
    } else if (target !== null) {
      const below = tidyTag(tag).split(tagDivider).slice(depth)
      keepFirst(changed, [target, ...below].join(tagDivider))
    }
  }
  const result = [...changed.values()]
  const isSame = result.length === tags.length && result.every((tag, index) => tag === tags[index])
  return isSame ? null : result
}

export interface TagChangePlan {
  /** The notes that change, with the tags they get. */
  notes: { id: string; tags: string[] }[]
  /** Whether the new name is in use already, so that two tags become one. */
  isMerge: boolean
}

/** What a change would do to the notes. */
export function planTagChange(
  notes: readonly Pick<NoteSummary, 'id' | 'tags'>[],
  change: TagChange,
): TagChangePlan {
  const target = change.to === null ? '' : tagKey(change.to)
  const branch = tagKey(change.from)
  const isElsewhere = (tag: string) => isWithinTag(tagKey(tag), target) && !isWithinTag(tagKey(tag), branch)
  return {
    notes: notes.flatMap(({ id, tags }) => {
      const changed = changeTags(tags, change)
      return changed ? [{ id, tags: changed }] : []
    }),
    isMerge:
      target !== '' && !isWithinTag(target, branch) && notes.some(({ tags }) => tags.some(isElsewhere)),
  }
}

function keepFirst(tags: Map<string, string>, tag: string): void {
  const key = tagKey(tag)
  if (!tags.has(key)) tags.set(key, tag)
}
