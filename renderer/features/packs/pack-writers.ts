import type { PackFormat, PackWriter } from '#shared/pack/pack-format.ts'

const officeType = 'application/vnd.openxmlformats-officedocument'

/** Who writes which format. Each brings its library with it only when it is asked to write. */
export const packWriters: Partial<Record<PackFormat, PackWriter>> = {
  pptx: {
    mediaType: `${officeType}.presentationml.presentation`,
    create: async (material) => {
      const { createPptx } = await import('#shared/pack/pptx/create-pptx.ts')
      return createPptx(material)
    },
  },
  docx: {
    mediaType: `${officeType}.wordprocessingml.document`,
    create: async (material) => {
      const { createDocument } = await import('#shared/pack/document/create-document.ts')
      return createDocument(material)
    },
  },
  xlsx: {
    mediaType: `${officeType}.spreadsheetml.sheet`,
    create: async (material) => {
      const { createWorkbook } = await import('#shared/pack/workbook/create-workbook.ts')
      return createWorkbook(material)
    },
  },
}
