import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { XMLValidator } from 'fast-xml-parser'
import { describe, expect, it } from 'vitest'
import { createSampleTemplate } from '#shared/pack/template/create-sample-template.ts'
import { fillTemplate } from '#shared/pack/template/fill-template.ts'
import { templateLimits } from '#shared/pack/template/template-limits.ts'
import { placeholdersOf } from '#shared/pack/template/template-values.ts'
import { samplePack } from './heling-pack.ts'

const slideType = 'application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml'
const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'

function presentation(slide: string, more: Record<string, Uint8Array> = {}): Uint8Array {
  return zipSync({
    '[Content_Types].xml': strToU8(`<Types><Override ContentType="${slideType}"/></Types>`),
    'ppt/presentation.xml': strToU8('<p:presentation/>'),
    'ppt/slides/slide1.xml': strToU8(slide),
    ...more,
  })
}

const run = (text: string, look = '') => `<a:r><a:rPr lang="zh-CN"${look}/><a:t>${text}</a:t></a:r>`
const pack = samplePack('zh-CN', 'internal')
const slideOf = (bytes: Uint8Array) => strFromU8(unzipSync(bytes)['ppt/slides/slide1.xml']!)
const fill = (slide: string) => {
  const filled = fillTemplate(presentation(slide), pack)
  return { ...filled, slide: slideOf(filled.bytes) }
}

describe('a template of the user’s own', () => {
  it('is filled where programs cut a placeholder into pieces, in the look of the first', () => {
    const before = `<p:sld><a:p>${run('致 {{acc', ' b="1"')}${run('ou')}${run('nt}} 团队')}</a:p></p:sld>`
    const { slide, replaced, unknown } = fill(before)
    expect(slide).toBe(
      `<p:sld><a:p>${run('致 禾岭生活（示例）', ' b="1"')}${run('')}${run(' 团队')}</a:p></p:sld>`,
    )
    expect([replaced, unknown]).toEqual([1, []])
  })

  it('gets figures with their units, and words line by line in the look of their run', () => {
    const { slide } = fill(
      `<p:sld><a:p>${run('{{figure:list-sales-plan}}')}</a:p><a:p>${run('{{ section:looking-back }}', ' i="1"')}</a:p></p:sld>`,
    )
    expect(slide).toContain('<a:t>6,600 万元</a:t>')
    expect(slide).toContain(
      '</a:t></a:r><a:br><a:rPr lang="zh-CN" i="1"/></a:br><a:r><a:rPr lang="zh-CN" i="1"/><a:t>到家翻倍还多',
    )
    expect(XMLValidator.validate(slide)).toBe(true)
  })

  it('repeats a row of a table for every row of the pack', () => {
    const cell = (text: string) => `<a:tc><a:txBody><a:p>${run(text)}</a:p></a:txBody></a:tc>`
    const row = (...cells: string[]) =>
      `<a:tr h="1">${cells.map(cell).join('')}<a:extLst><a:ext><a16:rowId val="7"/></a:ext></a:extLst></a:tr>`
    const { slide, unknown } = fill(
      `<p:sld><a:tbl>${row('档期', '{{account}}')}${row('{{row:promotions.name}}', '{{row:promotions.verdict}} {{row:promotions.nonsense}}')}</a:tbl></p:sld>`,
    )
    const promotions = pack.sections
      .find(({ id }) => id === 'promotions')
      ?.blocks.find((block) => block.kind === 'table')
    const names = promotions?.kind === 'table' ? promotions.rows.map(({ cells }) => cells[0]!.text) : []
    expect(names.length).toBeGreaterThan(3)
    expect(
      [...slide.matchAll(/<a:t>([^<]*)<\/a:t>/g)]
        .map(([, text]) => text)
        .filter((text) => names.includes(text!)),
    ).toEqual(names)
    expect(slide.match(/<a:tr /g)).toHaveLength(names.length + 1)
    expect(new Set([...slide.matchAll(/rowId val="(\d+)"/g)].map(([, id]) => id)).size).toBe(names.length)
    expect(unknown).toEqual(['{{row:promotions.nonsense}}'])
  })

  it('says what it does not know and leaves it as it stands', () => {
    const before = `<p:sld><a:p>${run('{{figure:dreams}} {{account')}</a:p><a:p>${run('}} {{}}')}</a:p></p:sld>`
    const { slide, unknown } = fill(before)
    expect(slide).toBe(before)
    expect(unknown).toEqual(['{{figure:dreams}}'])
  })

  it('keeps every other byte, and gains no part', () => {
    const more = {
      'ppt/media/image1.png': new Uint8Array([137, 80, 78, 71, 0, 255]),
      'ppt/slides/_rels/slide1.xml.rels': strToU8('<Relationships/>'),
      'ppt/theme/theme1.xml': strToU8('<a:theme>{{account}}</a:theme>'),
      'ppt/slides/slide2.xml': strToU8(
        `\n<p:sld  odd='1'><a:p>${run('no &quot;braces&quot;')}</a:p></p:sld>`,
      ),
    }
    const { bytes } = fillTemplate(
      presentation(`<p:sld><a:p>${run('{{account}}')}</a:p></p:sld>`, more),
      pack,
    )
    const files = unzipSync(bytes)
    expect(Object.keys(files)).toHaveLength(Object.keys(more).length + 3)
    for (const [name, content] of Object.entries(more)) expect([name, files[name]]).toEqual([name, content])
  })

  it('may be a document of Word too', () => {
    const filled = fillTemplate(
      zipSync({
        '[Content_Types].xml': strToU8(`<Types><Override ContentType="${wordType}"/></Types>`),
        'word/document.xml': strToU8(
          '<w:document><w:p><w:r><w:t>{{account}} {{section:looking-back}}</w:t></w:r></w:p></w:document>',
        ),
      }),
      pack,
    )
    const text = strFromU8(unzipSync(filled.bytes)['word/document.xml']!)
    expect(text).toContain('禾岭生活（示例） ')
    expect(text).toContain('</w:t><w:br/><w:t xml:space="preserve">')
    expect(XMLValidator.validate(text)).toBe(true)
  })

  it('gives the customer nothing that the customer’s pack does not hold', () => {
    const customer = samplePack('zh-CN', 'customer')
    const asked = placeholdersOf(pack).flatMap(({ placeholders }) =>
      placeholders.map(({ placeholder }) => placeholder),
    )
    const slide = `<p:sld>${asked.map((placeholder) => `<a:p>${run(placeholder)}</a:p>`).join('')}</p:sld>`
    const filled = fillTemplate(presentation(slide), customer)
    const text = slideOf(filled.bytes)
    for (const figure of ['6,600', '1,284', '20.34']) expect(text).not.toContain(figure)
    expect(filled.unknown).toContain('{{figure:contribution-plan}}')
  })

  it('comes with one to begin with, of which nothing is left unfilled', async () => {
    const template = await createSampleTemplate('zh-CN')
    const { unknown, replaced, bytes } = fillTemplate(template, pack)
    expect(unknown).toEqual([])
    expect(replaced).toBeGreaterThan(15)
    const words = Object.entries(unzipSync(bytes))
      .filter(([name]) => /slides\/slide\d+\.xml$/.test(name))
      .map(([, part]) => strFromU8(part))
    expect(words.join('')).not.toContain('{{')
    expect(words.every((xml) => XMLValidator.validate(xml) === true)).toBe(true)
  })
})

describe('a hostile template', () => {
  const refused = (bytes: Uint8Array) => {
    try {
      fillTemplate(bytes, pack)
      return null
    } catch (error) {
      return (error as { code?: string }).code
    }
  }

  it('is refused when it is too large, has too many files, macros, a document type or is none', () => {
    expect(refused(new Uint8Array(templateLimits.bytes + 1))).toBe('too-large')
    const many = Object.fromEntries(
      Array.from({ length: templateLimits.files }, (_, index) => [`x/${index}`, new Uint8Array()]),
    )
    expect(refused(presentation('<p:sld/>', many))).toBe('too-large')
    expect(refused(strToU8('not a zip'))).toBe('file-not-supported')
    expect(refused(presentation('<!DOCTYPE x [<!ENTITY a "b">]><p:sld/>'))).toBe('file-not-supported')
    expect(
      refused(
        zipSync({
          '[Content_Types].xml': strToU8(`"${slideType}" vbaProject`),
          'ppt/presentation.xml': strToU8(''),
        }),
      ),
    ).toBe('file-not-supported')
  })

  it('takes no longer for tags that are never closed', () => {
    const slide = `<p:sld>${'<a:tr><a:p>'.repeat(100_000)}{{account}}</p:sld>`
    const started = performance.now()
    expect(fill(slide).slide).toBe(slide)
    expect(performance.now() - started).toBeLessThan(2000)
  })

  it('can’t break the file by what the plan says', () => {
    const hostile = { ...pack, subject: '<a:t>&"\u0000]]> 😀 {{title}}' }
    const { bytes } = fillTemplate(presentation(`<p:sld><a:p>${run('{{account}}')}</a:p></p:sld>`), hostile)
    expect(XMLValidator.validate(slideOf(bytes))).toBe(true)
    expect(slideOf(bytes)).toContain('&lt;a:t&gt;&amp;"]]&gt; 😀 {{title}}')
  })
})
