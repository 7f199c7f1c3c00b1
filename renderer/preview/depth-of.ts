/** How many elements lie inside each other at most; walks without recursion. */
export function depthOf(root: DocumentFragment): number {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT)
  let depth = 0
  let deepest = 0
  while (true) {
    if (walker.firstChild()) {
      depth += 1
      deepest = Math.max(deepest, depth)
      continue
    }
    while (!walker.nextSibling()) {
      if (!walker.parentNode()) return deepest
      depth -= 1
      if (depth <= 0) return deepest
    }
  }
}
