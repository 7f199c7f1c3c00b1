import { callChannel, eventChannel } from '#shared/api/channels.ts'
import type { ErrorCode, Result } from '#shared/api/errors.ts'
import type { AppEvent } from '#shared/api/events.ts'
import { ipcMain, type BrowserWindow, type IpcMainEvent, type IpcMainInvokeEvent } from 'electron'
import type { App } from '../app.ts'
import type { Policy } from './policy.ts'
import { untilQuiet } from './until-quiet.ts'

/** The line to the window: its calls come in, events go out. */
export interface Wire {
  send(event: AppEvent): void
  /**
   * Asks the views for every word they have not handed over yet and waits until all of them are answered for,
   * or the time is up.
   */
  flush(limitMs: number): Promise<void>
  /** Whether the window has asked something, and so hears what it is told. */
  isListening: () => boolean
  /** Whether the window has asked something and is waiting for no answer. */
  isSettled: () => boolean
  close(): void
}

/** Answers every window that is not connected with a refusal. */
export function refuseStrangers(): void {
  ipcMain.handle(callChannel, () => refusal('unauthorised', 'This document may not call the host.'))
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

  // The window's own line comes before the common one, where strangers are refused.
  const { ipc } = window.webContents
  ipc.handle(callChannel, (event, method: unknown, input: unknown): Promise<Result<unknown>> => {
    if (!isOwn(event)) return Promise.resolve(refusal('unauthorised', 'This document may not call the host.'))
    if (typeof method !== 'string') return Promise.resolve(refusal('unknown-method', 'A method has a name.'))
    const answer = app.dispatch(method, input)
    callsStarted += 1
    running.add(answer)
    void answer.finally(() => running.delete(answer))
    return answer
  })

  ipc.on(eventChannel, (event, ticket: unknown) => {
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
      const askForWords = () => deliver({ type: 'command', command: 'flush' })
      await Promise.race([
        untilQuiet({ askForWords, callsStarted: () => callsStarted, running }, isOver),
        new Promise((resolve) => {
          isOver.addEventListener('abort', resolve)
        }),
      ])
    },
    isListening: () => callsStarted > 0,
    isSettled: () => callsStarted > 0 && running.size === 0,
    close() {
      ipc.removeHandler(callChannel)
      ipc.removeAllListeners(eventChannel)
    },
  }
}

function refusal(code: ErrorCode, detail: string): Result<never> {
  return { ok: false, error: { code, detail } }
}
