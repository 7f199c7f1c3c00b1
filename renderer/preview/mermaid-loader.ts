import type { Mermaid } from 'mermaid'

declare global {
  interface Window {
    mermaid?: Mermaid
  }
}

let loading: Promise<Mermaid> | null = null

/** Loads the diagram library on the first diagram; it is larger than all the rest of the frame. */
export function loadMermaid(): Promise<Mermaid> {
  loading ??= new Promise<Mermaid>((resolve, reject) => {
    const script = document.createElement('script')
    script.src = 'mermaid.js'
    script.addEventListener('load', () => {
      if (window.mermaid) resolve(window.mermaid)
      else reject(new Error('The diagram library did not register itself.'))
    })
    script.addEventListener('error', () => {
      loading = null
      script.remove()
      reject(new Error('The diagram library could not be loaded.'))
    })
    document.head.append(script)
  })
  return loading
}
