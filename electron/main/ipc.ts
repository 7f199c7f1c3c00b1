import { callChannel, eventChannel } from '#shared/api/channels.ts'
import type { ErrorCode, Result } from '#shared/api/errors.ts'
import type { AppEvent } from '#shared/api/events.ts'
import { ipcMain, type BrowserWindow, type IpcMainEvent, type IpcMainInvokeEvent } from 'electron'
import type { App } from '../app.ts'
import type { Policy } from './policy.ts'

/** The line to the window: its calls come in, events go out. */
export interface Wire {
  send(event: AppEvent): void
  /**
   * Asks the views for every word they have not handed over yet and waits until all of them are answered for,
   * or the time is up.
   */
  flush(limitMs: number): Promise<void>
  /** Whether the window has asked something and is waiting for no answer. */
  isSettled: () => boolean
  close(): void
}

/** Connects one window with the app. Whoever is not that window's own document gets no answer but a refusal. */
export function connectWindow(app: App, window: BrowserWindow, policy: Policy): Wire {
  const running = new Set<Promise<unknown>>()
  const receipts = new Map<number, () => void>()
  let callsStarted = 0
  let lastTicket = 0

  const isOwn = (event: IpcMainEvent | IpcMainInvokeEvent) =>
    event.sender === window.webContents && policy.allowCaller(event.senderFrame)

  const send = (event: AppEvent): number => {
    lastTicket += 1
    if (!window.isDestroyed()) window.webContents.send(eventChannel, event, lastTicket)
    return lastTicket
  }

  ipcMain.handle(callChannel, (event, method: unknown, input: unknown): Promise<Result<unknown>> => {
    if (!isOwn(event)) return Promise.resolve(refusal('unauthorised', 'This document may not call the host.'))
    if (typeof method !== 'string') return Promise.resolve(refusal('unknown-method', 'A method has a name.'))
    const answer = app.dispatch(method, input)
    callsStarted += 1
    running.add(answer)
    void answer.finally(() => running.delete(answer))
    return answer
  })

  ipcMain.on(eventChannel, (event, ticket: unknown) => {
    if (isOwn(event) && typeof ticket === 'number') receipts.get(ticket)?.()
  })

  const deliver = async (event: AppEvent): Promise<void> => {
    const ticket = send(event)
    await new Promise<void>((resolve) => receipts.set(ticket, resolve))
    receipts.delete(ticket)
  }

  return {
    send,
    async flush(limitMs) {
      const isOver = AbortSignal.timeout(limitMs)
      const untilQuiet = async () => {
        // A save may wait for the one before it, so one round is not enough: quiet is when a round asks nothing.
        for (let before = -1; before !== callsStarted && !isOver.aborted;) {
          before = callsStarted
          await deliver({ type: 'command', command: 'flush' })
          await Promise.allSettled(running)
        }
      }
      await Promise.race([
        untilQuiet(),
        new Promise((resolve) => {
          isOver.addEventListener('abort', resolve)
        }),
      ])
    },
    isSettled: () => callsStarted > 0 && running.size === 0,
    close() {
      ipcMain.removeHandler(callChannel)
      ipcMain.removeAllListeners(eventChannel)
    },
  }
}

function refusal(code: ErrorCode, detail: string): Result<never> {
  return { ok: false, error: { code, detail } }
}
