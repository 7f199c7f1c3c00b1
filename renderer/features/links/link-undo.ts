import type { Client } from '#shared/api/client.ts'

export interface LinkUndo {
  /** Takes the change back, if it is not taken back already. */
  undo: () => Promise<void>
  redo: () => Promise<void>
}

/** One change of links that can be taken back and made again, from the list of undo as from a notice beside it. */
export function createLinkUndo(client: Client, firstToken: string, onLeft: (left: number) => void): LinkUndo {
  let token: string | null = firstToken
  let isUndone = false

  async function turn(): Promise<void> {
    if (token === null) return
    const result = await client.call('links.undo', { token })
    ;({ token } = result)
    isUndone = !isUndone
    if (result.left > 0) onLeft(result.left)
  }

  return {
    undo: () => (isUndone ? Promise.resolve() : turn()),
    redo: () => (isUndone ? turn() : Promise.resolve()),
  }
}
