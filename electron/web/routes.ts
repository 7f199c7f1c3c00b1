import { setTimeout as pause } from 'node:timers/promises'
import type { HttpBindings } from '@hono/node-server'
import { Hono, type Context } from 'hono'
import { z } from 'zod'
import type { ErrorCode, Result } from '#shared/api/errors.ts'
import { attachmentByteLimit } from '#shared/domain/attachment.ts'
import { importLimits } from '#shared/import/limits.ts'
import { templateLimits } from '#shared/pack/template/template-limits.ts'
import type { App } from '../app.ts'
import type { EventStreams } from './event-stream.ts'
import { isOwnPage, isToken, tokenHeader } from './guard.ts'
import { readJsonBody } from './request-body.ts'
import type { StaticFiles } from './static-files.ts'

/** A note may be long; a whole plan with its history of a year is far below this. */
export const bodyLimit = 8 * 1024 * 1024

/** The calls that may bring more: a file, in base64. Their input is held to the exact size by the contract. */
const fileCalls: readonly { start: string; bytes: number }[] = [
  { start: '{"method":"attachments.add",', bytes: attachmentByteLimit },
  { start: '{"method":"import.upload",', bytes: importLimits.fileBytes },
  { start: '{"method":"packs.addTemplate",', bytes: templateLimits.bytes },
]

function limitFor(start: string): number {
  const call = fileCalls.find((one) => start.startsWith(one.start))
  return call ? Math.ceil(call.bytes / 3) * 4 + 64 * 1024 : bodyLimit
}

/** From here on a wrong token waits, which makes guessing pointless and a bug visible. */
const patience = 10
const penaltyMs = 1000

const callSchema = z.strictObject({ method: z.string().max(100), input: z.unknown() })

interface Bound {
  Bindings: HttpBindings
}

export interface RoutesOptions {
  app: Pick<App, 'dispatch'>
  files: StaticFiles
  streams: EventStreams
  token: string
  log: (line: string) => void
}

/** The addresses of the host: one for calls, one for events, and the files of the shell. */
export function createRoutes({ app, files, streams, token, log }: RoutesOptions): Hono<Bound> {
  const routes = new Hono<Bound>()
  let wrongTokens = 0

  /** Answers a call that may not go on, or null. */
  async function refuse(context: Context<Bound>, originRequired: boolean): Promise<Response | null> {
    const ownPage = isOwnPage(
      {
        host: context.req.header('host'),
        origin: context.req.header('origin'),
        fetchSite: context.req.header('sec-fetch-site'),
      },
      originRequired,
    )
    if (!ownPage) return failed(context, 403, 'unauthorised', 'The call does not come from a page of ours.')
    if (isToken(context.req.header(tokenHeader), token)) return null
    wrongTokens += 1
    if (wrongTokens === patience) log('Ten calls came with a wrong token; further ones have to wait.')
    if (wrongTokens >= patience) await pause(penaltyMs)
    return failed(context, 401, 'unauthorised', 'The token is missing or wrong.')
  }

  routes.use('/api/*', async (context, next) => {
    await next()
    context.header('Cache-Control', 'no-store')
  })

  routes.post('/api', async (context) => {
    const refusal = await refuse(context, true)
    if (refusal) return refusal
    if (!isJson(context.req.header('content-type'))) {
      return failed(context, 415, 'invalid-input', 'A call is application/json.')
    }
    const read = await readJsonBody(context.req.raw, limitFor)
    if ('problem' in read) {
      return read.problem === 'too-large'
        ? failed(context, 413, 'invalid-input', 'The call is too large.')
        : failed(context, 400, 'invalid-input', 'The call is not JSON in UTF-8.')
    }
    const call = callSchema.safeParse(read.body)
    if (!call.success) return failed(context, 400, 'invalid-input', 'A call has a method and an input.')
    return context.json(await app.dispatch(call.data.method, call.data.input))
  })

  routes.get('/api/events', async (context) => {
    const refusal = await refuse(context, false)
    if (refusal) return refusal
    // A HEAD request is answered like a GET, but nobody would ever read or end its stream.
    if (context.req.method !== 'GET') return context.body(null, 405)
    return context.body(streams.open(), 200, { 'Content-Type': 'text/event-stream; charset=utf-8' })
  })
  routes.all('/api', (context) => failed(context, 405, 'unknown-method', 'Calls are made by POST.'))
  routes.all('/api/*', (context) => failed(context, 404, 'unknown-method', 'There is nothing here.'))

  routes.get('*', async (context) => {
    const file = await files(sentPath(context.env.incoming.url ?? ''))
    if (!file) return context.body(null, 404)
    return context.body(file.content, 200, { 'Content-Type': file.type, 'Cache-Control': 'no-cache' })
  })
  routes.all('*', (context) => context.body(null, 405))

  routes.onError((error, context) => {
    log(`A request failed: ${error.name}`)
    return failed(context, 500, 'internal', 'An unexpected failure; the log names it.')
  })
  return routes
}

function failed(
  context: Context<Bound>,
  status: 400 | 401 | 403 | 404 | 405 | 413 | 415 | 500,
  code: ErrorCode,
  detail: string,
) {
  const result: Result<never> = { ok: false, error: { code, detail } }
  return context.json(result, status, { 'Cache-Control': 'no-store' })
}

function isJson(contentType: string | undefined): boolean {
  return /^application\/json(;\s*charset=utf-8)?$/i.test(contentType ?? '')
}

/** The path as it was sent, neither decoded nor tidied; the parsed address would have lost its `..`. */
export function sentPath(target: string): string {
  return target.replace(/[?#].*$/s, '')
}
