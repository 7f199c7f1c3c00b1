import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { pressureSources } from '#shared/domain/pressure.ts'
import { darkMapTheme, lightMapTheme, type MapTheme } from '#shared/map/theme.ts'

const css = await readFile(new URL('../../../renderer/ui/tokens.css', import.meta.url), 'utf8')
const [light = '', dark = ''] = css.split(":root[data-mantine-color-scheme='dark']")

function token(block: string, name: string): string | undefined {
  return new RegExp(`--tv-${name}: (#[0-9a-f]+);`).exec(block)?.[1]
}

test.each<[string, MapTheme, string]>([
  ['light', lightMapTheme, light],
  ['dark', darkMapTheme, dark],
])('a saved picture has the colours of the %s screen', (_name, theme, block) => {
  expect(theme).toMatchObject({
    background: token(block, 'paper'),
    raised: token(block, 'paper-raised'),
    ink: token(block, 'ink'),
    inkSoft: token(block, 'ink-soft'),
    inkFaint: token(block, 'ink-faint'),
    accent: token(block, 'accent'),
  })
  expect(theme.status).toEqual({
    open: token(block, 'accent'),
    good: token(block, 'success'),
    middling: token(block, 'warning'),
    bad: token(block, 'danger'),
  })
  for (const source of pressureSources) {
    expect(theme.sources[source]).toEqual({
      strong: token(block, source),
      soft: token(block, `${source}-soft`),
      ink: token(block, `${source}-ink`),
    })
  }
})
