import { join } from 'node:path'
import { locales } from '#shared/domain/locale.ts'
import { expect, test } from '../e2e/fixtures.ts'
import { untilSettled } from './until-settled.ts'
import { barriersOn, cutTextsOn, strangeTextsOn } from './examine-page.ts'
import { screensOf } from './screens.ts'

const themes = ['light', 'dark'] as const
const sizes = [
  { width: 1280, height: 800 },
  { width: 1920, height: 1080 },
] as const
/** Where a picture of every screen is kept; none without it. */
const pictures = process.env.TRIVET_PICTURES ?? null

for (const locale of locales) {
  for (const theme of themes) {
    test.describe(`${locale}, ${theme}`, () => {
      test.use({ sample: true, locale, theme })

      test('every screen can be read, reached and understood by everybody', async ({ trivet }) => {
        test.setTimeout(900_000)
        const { page } = trivet
        await page.emulateMedia({ reducedMotion: 'reduce' })
        const found = new Map<string, string[]>()
        for (const { name, address } of await screensOf(trivet)) {
          await test.step(name, async () => {
            for (const size of sizes) {
              const where = `${name} at ${String(size.width)}`
              const note = (findings: readonly string[]) => {
                for (const finding of findings) found.set(finding, [...(found.get(finding) ?? []), where])
              }
              await page.setViewportSize(size)
              await page.evaluate((hash) => {
                location.hash = hash
              }, address)
              await expect(page.getByRole('main')).toBeVisible()
              await untilSettled(page)
              note(await cutTextsOn(page))
              if (size === sizes[0]) note(await barriersOn(page))
              if (size === sizes[0]) note(await strangeTextsOn(page, locale))
              if (pictures !== null) {
                const file = `${name}-${locale}-${theme}-${String(size.width)}.png`
                await page.screenshot({ path: join(pictures, file) })
              }
            }
          })
        }
        expect(Object.fromEntries(found)).toEqual({})
      })
    })
  }
}
