/** Gives every heading of a document a name of its own. */
export interface Anchors {
  nameOf(heading: string): string
}

/** Headings of the same words are told apart by a number, as GitHub does it. */
export function createAnchors(): Anchors {
  const taken = new Map<string, number>()
  return {
    nameOf(heading) {
      const name = anchorOf(heading)
      const count = taken.get(name) ?? 0
      taken.set(name, count + 1)
      return count === 0 ? name : `${name}-${count}`
    },
  }
}

/** The name by which a link finds a heading: as GitHub writes it, Chinese as it is. */
export function anchorOf(heading: string): string {
  return heading
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, '')
    .replace(/ /g, '-')
}

/** The element that a fragment such as `#三个压力` leads to; the words of a heading lead to it as well. */
export function findAnchor(root: HTMLElement, fragment: string): HTMLElement | null {
  const wanted = decoded(fragment.replace(/^#/, ''))
  const places = [...root.querySelectorAll<HTMLElement>('[data-anchor]')]
  const named = (name: string) => places.find((place) => place.dataset['anchor'] === name)
  return named(wanted) ?? named(wanted.toLowerCase()) ?? named(anchorOf(wanted)) ?? null
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
