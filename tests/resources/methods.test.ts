import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { competencyIds } from '#shared/domain/competency.ts'
import { locales } from '#shared/domain/locale.ts'
import {
  methodStructureSchema,
  methodTextSchema,
  type MethodStructure,
  type MethodText,
} from '#shared/domain/method.ts'
import { pressureIds } from '#shared/domain/pressure.ts'

const content = new URL('../../resources/content/', import.meta.url)
const structureFolder = new URL('structure/methods/', content)
const ids = readdirSync(structureFolder)
  .filter((name) => name.endsWith('.json'))
  .map((name) => name.slice(0, -'.json'.length))

function readJson(url: URL): unknown {
  return JSON.parse(readFileSync(url, 'utf8'))
}

function readStructure(id: string): unknown {
  return readJson(new URL(`${id}.json`, structureFolder))
}

/** The keys that the text of a field must have, so that both languages can be held against the structure. */
function shapeOfStructure(fields: MethodStructure['fields']) {
  return Object.fromEntries(
    fields.map((field) => [
      field.id,
      {
        options: [...(field.options ?? [])].sort(),
        rows: [...(field.rows ?? [])].sort(),
        columns: Object.fromEntries(
          (field.columns ?? []).map((column) => [column.id, [...(column.options ?? [])].sort()]),
        ),
      },
    ]),
  )
}

function shapeOfText(fields: MethodText['fields']) {
  return Object.fromEntries(
    Object.entries(fields).map(([id, field]) => [
      id,
      {
        options: Object.keys(field.options ?? {}).sort(),
        rows: Object.keys(field.rows ?? {}).sort(),
        columns: Object.fromEntries(
          Object.entries(field.columns ?? {}).map(([column, text]) => [
            column,
            Object.keys(text.options ?? {}).sort(),
          ]),
        ),
      },
    ]),
  )
}

describe('built-in methods', () => {
  it('are the 63 of the library, and relate only to each other', () => {
    const related = ids.flatMap((id) => methodStructureSchema.parse(readStructure(id)).related)
    expect(ids.length).toBe(63)
    expect(related.filter((id) => !ids.includes(id))).toEqual([])
  })

  it('answer every one of the 17 sub-pressures and practise every one of the six competencies', () => {
    const structures = ids.map((id) => methodStructureSchema.parse(readStructure(id)))
    const answered = new Set(structures.flatMap((structure) => structure.pressures))
    const practised = new Set(structures.flatMap((structure) => structure.competencies))
    expect([...answered].sort()).toEqual([...pressureIds].sort())
    expect([...practised].sort()).toEqual([...competencyIds].sort())
  })

  it.each(locales)('have a text for every id and no other in %s', (locale) => {
    const names = readdirSync(new URL(`${locale}/methods/`, content)).sort()
    expect(names).toEqual(ids.map((id) => `${id}.json`).sort())
  })

  describe.each(ids)('%s', (id) => {
    const structure = methodStructureSchema.parse(readStructure(id))

    it('is named by its file and relates to methods other than itself', () => {
      expect(structure.id).toBe(id)
      expect(structure.related).not.toContain(id)
    })

    it('gives options to every choice and columns to every table', () => {
      const incomplete = structure.fields.filter(
        (field) =>
          (field.kind === 'choice' && !field.options) ||
          ((field.kind === 'table' || field.kind === 'matrix') && !field.columns) ||
          (field.kind === 'matrix' && !field.rows) ||
          field.columns?.some((column) => column.kind === 'choice' && !column.options),
      )
      expect(incomplete).toEqual([])
    })

    it.each(locales)('names every blank of its tool in %s', (locale) => {
      const text = methodTextSchema.parse(readJson(new URL(`${locale}/methods/${id}.json`, content)))
      expect(text.id).toBe(id)
      expect(shapeOfText(text.fields)).toEqual(shapeOfStructure(structure.fields))
    })
  })
})
