import { callChannel, eventChannel } from '#shared/api/channels.ts'
import { contextBridge, ipcRenderer } from 'electron'

type Listener = (event: unknown) => void

const listeners = new Set<Listener>()

ipcRenderer.on(eventChannel, (_event, payload: unknown, ticket: unknown) => {
  try {
    for (const listener of [...listeners]) listener(payload)
  } finally {
    // The receipt goes out behind every call that the listeners made because of the event: once the host has it,
    // it has those calls as well. Closing the window without losing a word rests on this order.
    setTimeout(() => {
      ipcRenderer.send(eventChannel, ticket)
    })
  }
})

contextBridge.exposeInMainWorld(
  'trivet',
  Object.freeze({
    call: (method: unknown, input: unknown): Promise<unknown> =>
      ipcRenderer.invoke(callChannel, method, input),
    subscribe(listener: Listener): () => void {
      // A wrapper of its own, so that one function subscribed twice is two subscriptions.
      const entry: Listener = (event) => {
        listener(event)
      }
      listeners.add(entry)
      return () => {
        listeners.delete(entry)
      }
    },
  }),
)
