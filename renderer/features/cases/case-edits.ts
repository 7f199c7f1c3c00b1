import type { DraftEdit } from '../../ui/use-draft.ts'
import type { Case, CaseMethod } from '#shared/domain/case.ts'

/** A change of a case and its way back. Both work on whatever the case says by then. */
export type CaseEdit = DraftEdit<Case>

/** Sets fields, and remembers what they held. */
export function setFields(before: Case, fields: Partial<Case>): CaseEdit {
  const old = Object.fromEntries(Object.keys(fields).map((key) => [key, before[key]]))
  return {
    apply: (document) => ({ ...document, ...fields }),
    revert: (document) => ({ ...document, ...old }),
  }
}

/** Adds tools at the end. A method that the case uses already is left as it is. */
export function addTools(tools: readonly CaseMethod[]): CaseEdit {
  const ids = tools.map(({ id }) => id)
  return {
    apply: (document) => {
      const used = document.methods.map(({ method }) => method)
      return {
        ...document,
        methods: [...document.methods, ...tools.filter((tool) => !used.includes(tool.method))],
      }
    },
    revert: (document) => ({ ...document, methods: document.methods.filter(({ id }) => !ids.includes(id)) }),
  }
}

/** Takes a tool away; taken back, it stands where it stood, with its reason. */
export function removeTool(before: Case, id: string): CaseEdit {
  const place = before.methods.findIndex((tool) => tool.id === id)
  const removed = before.methods[place]
  return {
    apply: (document) => ({ ...document, methods: document.methods.filter((tool) => tool.id !== id) }),
    revert: (document) =>
      removed && !document.methods.some((tool) => tool.id === id)
        ? { ...document, methods: inserted(document.methods, place, removed) }
        : document,
  }
}

/** Moves a tool one place up or down. */
export function moveTool(id: string, step: -1 | 1): CaseEdit {
  return {
    apply: (document) => moved(document, id, step),
    revert: (document) => moved(document, id, step === 1 ? -1 : 1),
  }
}

function moved(document: Case, id: string, step: number): Case {
  const from = document.methods.findIndex((tool) => tool.id === id)
  const to = from + step
  const tool = document.methods[from]
  if (!tool || to < 0 || to >= document.methods.length) return document
  const others = document.methods.filter((other) => other !== tool)
  return { ...document, methods: inserted(others, to, tool) }
}

/** Writes why a tool was chosen. */
export function writeReason(document: Case, id: string, reason: string): Case {
  return {
    ...document,
    methods: document.methods.map((tool) => (tool.id === id ? { ...tool, reason } : tool)),
  }
}

function inserted(tools: readonly CaseMethod[], place: number, tool: CaseMethod): CaseMethod[] {
  return [...tools.slice(0, place), tool, ...tools.slice(place)]
}
