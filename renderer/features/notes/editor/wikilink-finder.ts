import type { LinkThing } from '#renderer/ui/link-book.ts'
import { foldText } from '#shared/search/fold-text.ts'
import { canBePinyin, soundsLike, type TitlePinyin } from '#shared/search/title-pinyin.ts'

export interface FoundThing {
  thing: LinkThing
  /** The other name by which it was found; null where its own name says why. */
  by: string | null
}

export interface ThingFinder {
  /** What fits what was typed: names that begin with it first, then by other names, then by sound. */
  find(things: readonly LinkThing[], typed: string): Promise<FoundThing[]>
}

interface Known {
  name: string
  others: readonly string[]
  sound?: TitlePinyin | null
}

/** Remembers what names look and sound like, because they are asked for at every key. */
export function createThingFinder(): ThingFinder {
  const known = new WeakMap<LinkThing, Known>()

  function lookOf(thing: LinkThing): Known {
    const present = known.get(thing) ?? {
      name: foldText(thing.name),
      others: thing.otherNames.map(foldText),
    }
    known.set(thing, present)
    return present
  }

  return {
    async find(things, typed) {
      const query = foldText(typed).trim()
      if (query === '') return things.map((thing) => ({ thing, by: null }))
      // The dictionary is large and only needed by those who type Chinese in Latin letters.
      const reader = canBePinyin(query) ? await import('#shared/search/pinyin.ts') : null
      const ranks: FoundThing[][] = [[], [], [], []]
      for (const thing of things) {
        const look = lookOf(thing)
        if (look.name.includes(query)) {
          ranks[look.name.startsWith(query) ? 0 : 1]?.push({ thing, by: null })
          continue
        }
        const other = look.others.findIndex((name) => name.includes(query))
        if (other !== -1) {
          ranks[2]?.push({ thing, by: thing.otherNames[other] ?? null })
        } else if (reader) {
          look.sound ??= reader.pinyinOfTitle(thing.name)
          if (look.sound && soundsLike(look.sound, query)) ranks[3]?.push({ thing, by: null })
        }
      }
      return ranks.flat()
    },
  }
}
