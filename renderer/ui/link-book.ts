import type { LinkIndex } from '#shared/link/link-index.ts'
import type { Linkable } from '#shared/link/link-name.ts'

/** Something that a link can lead to, as it is offered and shown. */
export interface LinkThing extends Linkable {
  name: string
  /** By what else it is found. */
  otherNames: readonly string[]
  /** When it was changed last; empty where nobody changes it. */
  changedAt: string
  /** What it says, in a line or two. */
  excerpt: string
}

/** What the window knows of links: who is meant by a name, and what can be done with one. */
export interface LinkBook {
  index: () => LinkIndex
  /** What can be linked, the one changed last first. */
  things(): readonly LinkThing[]
  find(target: Linkable): LinkThing | null
  /** The note that is written in; it is not offered to itself. */
  ownNote(): string | null
  headingsOf(noteId: string): Promise<readonly string[]>
  /** Goes to a thing, in a note to a heading. */
  open(target: Linkable, heading?: string | null): void
  /** Opens what an ordinary link leads to, inside the workbench or out of it. */
  openAddress(href: string): void
  /** Makes a note of that name, and opens it where that is wanted; null while nothing may be made. */
  create: ((name: string, opens: boolean) => void) | null
  /** Hears when a name leads to something else than before. */
  subscribe: (listener: () => void) => () => void
}
