import {
  fromPreviewSchema,
  previewLoadLimit,
  previewTimeLimit,
  type FromPreview,
  type RenderRequest,
  type ToPreview,
} from '#shared/preview/messages.ts'

/** Why a frame has to go. */
export type PreviewEnd =
  { reason: 'not-loaded' } | { reason: 'slow' } | { reason: 'slow-diagram'; source: string }

/** What a frame says besides how far it is. */
export type PreviewWord = Exclude<FromPreview, { type: 'ready' } | { request: number }>

export interface PreviewOptions {
  post(message: ToPreview): void
  onShown(): void
  /** Everything of the text is there, its diagrams included. */
  onSettled?(): void
  onWord(word: PreviewWord): void
  /**
   * The frame did not answer in time; whoever owns it removes it, which ends its process. `hasNewer` tells that
   * another text waits already, so that the one that took too long is past and a new frame may try.
   */
  onEnd(end: PreviewEnd, hasNewer: boolean): void
}

export interface PreviewSession {
  show(request: Omit<RenderRequest, 'type' | 'request'>): void
  /** Says something to the frame that is no text to show; a frame that is not there yet hears it later. */
  say(message: Exclude<ToPreview, RenderRequest>): void
  /** Takes what the frame said, believed only as far as it parses. */
  receive(data: unknown): void
  stop(): void
}

/** Talks to one preview frame and watches its clock. */
export function createPreviewSession(options: PreviewOptions): PreviewSession {
  let isReady = false
  let isAnswerDue = false
  let next: RenderRequest | null = null
  const unsaid: Exclude<ToPreview, RenderRequest>[] = []
  let count = 0
  let posted = -1
  let diagram: string | null = null
  let deadline: ReturnType<typeof setTimeout> | null = null

  function clear(): void {
    if (deadline !== null) clearTimeout(deadline)
    deadline = null
  }

  function expectWithin(limit: number, end: PreviewEnd): void {
    clear()
    deadline = setTimeout(() => options.onEnd(end, next !== null), limit)
  }

  function postNext(): void {
    if (!isReady || isAnswerDue || !next) return
    const message = next
    next = null
    posted = message.request
    isAnswerDue = true
    // While a diagram is being drawn the frame is deaf, and the diagram is to blame if it stays so.
    if (diagram === null) expectWithin(previewTimeLimit, { reason: 'slow' })
    options.post(message)
  }

  expectWithin(previewLoadLimit, { reason: 'not-loaded' })

  return {
    show(request) {
      next = { type: 'render', request: (count += 1), ...request }
      postNext()
    },
    say(message) {
      if (isReady) options.post(message)
      else unsaid.push(message)
    },
    receive(data) {
      const parsed = fromPreviewSchema.safeParse(data)
      if (!parsed.success) return
      const message = parsed.data
      if (message.type === 'ready') {
        if (isReady) return
        isReady = true
        clear()
        postNext()
        for (const waiting of unsaid.splice(0)) options.post(waiting)
        return
      }
      if (!('request' in message)) return options.onWord(message)
      // Any sign of life from an earlier request only shows that the frame is past what it was drawing.
      diagram = null
      if (message.request !== posted) {
        if (isAnswerDue) expectWithin(previewTimeLimit, { reason: 'slow' })
        return
      }
      switch (message.type) {
        case 'rendered':
        case 'failed':
          clear()
          isAnswerDue = false
          options.onShown()
          return postNext()
        case 'diagrams-loading':
          if (!isAnswerDue) expectWithin(previewLoadLimit, { reason: 'not-loaded' })
          return
        case 'diagram-started':
          diagram = message.source
          expectWithin(previewTimeLimit, { reason: 'slow-diagram', source: message.source })
          return
        case 'diagrams-done':
          if (!isAnswerDue) {
            clear()
            options.onSettled?.()
          }
          return
      }
    },
    stop: clear,
  }
}
