import { expect, vi } from 'vitest'
import { createClient, type Client } from '#shared/api/client.ts'
import type { Input, MethodName, Output } from '#shared/api/contract.ts'
import { AppFailure, type ErrorCode } from '#shared/api/errors.ts'
import type { AppEvent } from '#shared/api/events.ts'
import type { Transport } from '#shared/api/transport.ts'

/** A carrier with a real app behind it. */
export interface Carrier {
  transport: Transport
  stop(): Promise<void>
  /** Decides what the native folder dialog will answer, where the carrier has one. */
  answerDialog?: (path: string | null) => void | Promise<void>
}

/** What the tests of the contract hold in their hands. */
export interface Probe {
  carrier: Carrier
  client: Client
  /** Every method that was called with input that the contract allows, and answered. */
  exercised: Set<string>
  /** Calls a method and expects it to succeed. */
  call<M extends MethodName>(method: M, input: Input<M>): Promise<Output<M>>
  /** Calls a method and expects it to fail; returns the failure. */
  fail<M extends MethodName>(method: M, input: Input<M>, code: ErrorCode): Promise<AppFailure>
  /** Sends whatever it is given. */
  send: Transport['call']
  /** Forgets the events heard so far. */
  forget(): void
  /** Waits for an event that came since the last `forget`. */
  hear<T extends AppEvent['type']>(
    type: T,
    matches?: (event: Extract<AppEvent, { type: T }>) => boolean,
  ): Promise<Extract<AppEvent, { type: T }>>
  stop(): Promise<void>
}

const patienceMs = 5_000

export async function createProbe(carrier: Carrier): Promise<Probe> {
  const { transport } = carrier
  const client = createClient(transport)
  const exercised = new Set<string>()
  let heard: AppEvent[] = []
  const stopListening = transport.subscribe((event) => heard.push(event))

  async function call<M extends MethodName>(method: M, input: Input<M>): Promise<Output<M>> {
    const output = await client.call(method, input)
    exercised.add(method)
    return output
  }

  function hear<T extends AppEvent['type']>(
    type: T,
    matches: (event: Extract<AppEvent, { type: T }>) => boolean = () => true,
  ): Promise<Extract<AppEvent, { type: T }>> {
    const isIt = (event: AppEvent): event is Extract<AppEvent, { type: T }> =>
      event.type === type && matches(event as Extract<AppEvent, { type: T }>)
    return vi.waitFor(
      () => {
        const event = heard.find(isIt)
        if (!event) throw new Error(`No such ${type} was heard.`)
        return event
      },
      { timeout: patienceMs, interval: 10 },
    )
  }

  // Events may take a moment to be connected; nothing is tested before they are.
  await vi.waitFor(
    async () => {
      await client.call('settings.save', {})
      if (heard.length === 0) throw new Error('No event was heard.')
    },
    { timeout: patienceMs },
  )

  return {
    carrier,
    client,
    exercised,
    call,
    async fail(method, input, code) {
      const failure: unknown = await client.call(method, input).catch((error: unknown) => error)
      expect(failure).toBeInstanceOf(AppFailure)
      expect(failure).toMatchObject({ code })
      exercised.add(method)
      return failure as AppFailure
    },
    send: (method, input) => transport.call(method, input),
    forget() {
      heard = []
    },
    hear,
    async stop() {
      stopListening()
      transport.close()
      await carrier.stop()
    },
  }
}

/** Opens a new workspace and returns its folder. */
export async function openFreshWorkspace(probe: Probe, sample = false): Promise<string> {
  const { fresh } = await probe.call('workspace.suggestions', {})
  const status = await probe.call('workspace.create', { folder: fresh.handle, sample, locale: 'zh-CN' })
  expect(status).toMatchObject({ state: 'open', path: fresh.path, readOnly: null, damaged: [], newer: [] })
  return fresh.path
}
