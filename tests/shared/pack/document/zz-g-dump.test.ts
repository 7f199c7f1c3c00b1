import { writeFileSync } from 'node:fs'
import { it } from 'vitest'
import { createDocument } from '#shared/pack/document/create-document.ts'
import { samplePack } from '../heling-pack.ts'
it('dump', async () => {
  for (const locale of ['zh-CN', 'en'] as const)
    for (const v of ['internal', 'customer'] as const)
      writeFileSync(
        `/tmp/g-look/${locale}-${v}.docx`,
        await createDocument({ document: samplePack(locale, v), plan: null }),
      )
})
