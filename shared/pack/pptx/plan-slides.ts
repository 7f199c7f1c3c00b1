import type { Messages } from '../../i18n/messages.ts'
import { chaptersOf } from '../pack-chapters.ts'
import type { PackDocument } from '../pack-document.ts'
import { layOutSection } from './lay-out-section.ts'
import type { AgendaSlide, PlannedSlide } from './slide-plan.ts'
import type { SlideFonts } from './slide-style.ts'

/** A short pack needs no slides that only announce what follows. */
const fewestForChapters = 8

/** Decides what stands on which slide: title, agenda, and each section, opened by its chapter in a long pack. */
export function planSlides(
  document: PackDocument,
  language: { fonts: SlideFonts; messages: Messages },
): PlannedSlide[] {
  const { messages } = language
  const hasChapters = document.sections.length >= fewestForChapters
  const agenda: AgendaSlide = { kind: 'agenda', chapters: [] }
  const slides: PlannedSlide[] = [{ kind: 'title' }, agenda]
  chaptersOf(document).forEach(({ name, sections }, index) => {
    const title = messages.packs.chapters[name]
    if (hasChapters) {
      slides.push({
        kind: 'chapter',
        number: index + 1,
        title,
        sections: sections.map((section) => section.title),
      })
    }
    agenda.chapters.push({
      title,
      sections: sections.map((section) => {
        const slide = slides.length + 1
        slides.push(...layOutSection(section, language))
        return { title: section.title, slide }
      }),
    })
  })
  return slides
}
