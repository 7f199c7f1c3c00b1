import type { CDPSession, Page } from 'playwright'

/** One thing an input method does: shows what is being spelled, or hands over the finished characters. */
export interface Spelling {
  /** What stands underlined in the text, letter by letter, e.g. `k`, `ke`, `ke'h`, `客户`. */
  steps: readonly string[]
  text: string
}

/** Types as an input method does, with real composition events. */
export interface InputMethod {
  type(...spellings: Spelling[]): Promise<void>
  /** Spells without handing over, as in the middle of choosing a candidate. */
  spell(steps: readonly string[]): Promise<void>
  /** Presses a key that the input method keeps for itself, as Enter in its list of candidates. */
  pressInside(key: string): Promise<void>
  commit(text: string): Promise<void>
}

export async function inputMethodFor(page: Page): Promise<InputMethod> {
  const session: CDPSession = await page.context().newCDPSession(page)

  async function spell(steps: readonly string[]) {
    for (const text of steps) {
      await session.send('Input.imeSetComposition', {
        text,
        selectionStart: text.length,
        selectionEnd: text.length,
      })
    }
  }

  async function commit(text: string) {
    await session.send('Input.insertText', { text })
  }

  return {
    spell,
    commit,
    async pressInside(key) {
      // What the browser reports while an input method has the keyboard: key code 229, whatever the key.
      for (const type of ['rawKeyDown', 'keyUp'] as const) {
        await session.send('Input.dispatchKeyEvent', { type, key, code: key, windowsVirtualKeyCode: 229 })
      }
    },
    async type(...spellings) {
      for (const { steps, text } of spellings) {
        await spell(steps)
        await commit(text)
      }
    },
  }
}

/** Spells a word letter by letter and then chooses it. */
export function word(pinyin: string, text: string): Spelling {
  const steps = [...pinyin].map((_, index) => pinyin.slice(0, index + 1))
  return { steps: [...steps, text], text }
}
