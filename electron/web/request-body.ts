/** Why a body was not read. */
export type BodyProblem = 'too-large' | 'not-json'

/** How many bytes a body may have, told by its first ones: a call that brings a file may bring more. */
export type LimitFor = (start: string) => number

/** So much of a body is there before its limit is asked for, unless the body is shorter. */
const startLength = 64

/**
 * Reads a JSON body, counting while it arrives: a length that the sender declares may be a lie, and a body that
 * is too large is given up on before it is whole.
 */
export async function readJsonBody(
  request: Request,
  limitFor: LimitFor,
): Promise<{ body: unknown } | { problem: BodyProblem }> {
  const declared = Number(request.headers.get('content-length') ?? 0)
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let text = ''
  let size = 0
  let limit: number | null = null
  try {
    for await (const chunk of chunksOf(request)) {
      size += chunk.byteLength
      text += decoder.decode(chunk, { stream: true })
      if (limit === null && text.length < startLength) continue
      limit ??= limitFor(text.slice(0, startLength))
      if (Math.max(size, declared) > limit) return { problem: 'too-large' }
    }
    const body: unknown = JSON.parse(text + decoder.decode())
    return { body }
  } catch {
    return { problem: 'not-json' }
  }
}

async function* chunksOf(request: Request): AsyncGenerator<Uint8Array> {
  const stream: ReadableStream<Uint8Array> | null = request.body
  const reader = stream?.getReader()
  if (!reader) return
  try {
    for (;;) {
      const { done, value } = await reader.read()
      if (done) return
      yield value
    }
  } finally {
    void reader.cancel().catch(() => undefined)
  }
}
