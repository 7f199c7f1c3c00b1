import { Button, Menu, useComputedColorScheme } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { IconDownload } from '@tabler/icons-react'
import type { Stakeholder } from '#shared/domain/people.ts'
import { darkMapTheme, lightMapTheme } from '#shared/map/theme.ts'
import type { OrgChartLayout } from '#shared/plan/org-chart-layout.ts'
import { toOutline } from '#shared/plan/org-chart-to-outline.ts'
import { toSvg } from '#shared/plan/org-chart-to-svg.ts'
import { fileNameFor, saveFile } from '../../../ui/data-table/save-file.ts'
import { useMessages } from '../../../ui/language.tsx'
import { usePlan } from '../plan-context.tsx'
import { attitudeInWords, signedAttitude } from './people-options.ts'
import { pictureOf } from './picture.ts'

/** The colours of the picture that the theme of maps does not know; tokens.css says the same. */
const tones = {
  light: { theme: lightMapTheme, danger: '#b3372c' },
  dark: { theme: darkMapTheme, danger: '#f0897c' },
}

/** Saves the chart as it is laid out on screen, or as a list of who reports to whom. */
export function OrgChartFiles({ layout }: { layout: OrgChartLayout }) {
  const { account } = usePlan()
  const { planPeople: texts, common } = useMessages()
  const scheme = useComputedColorScheme('light')
  const title = texts.chart.fileName(account.name)

  const svg = () =>
    toSvg(layout, tones[scheme], {
      title,
      untitled: common.untitled,
      loose: texts.chart.loose,
      nobody: texts.nobody,
      attitude: (attitude) => (attitude === null ? '?' : signedAttitude(attitude)),
      reportsTo: texts.chart.line.reports,
      line: texts.chart.line,
    })

  function saveSvg() {
    saveFile(fileNameFor(title, 'svg'), new Blob([svg()], { type: 'image/svg+xml' }))
  }

  function savePng() {
    pictureOf(svg()).then(
      (picture) => saveFile(fileNameFor(title, 'png'), picture),
      () => notifications.show({ color: 'red', message: texts.chart.saveFailed }),
    )
  }

  function saveOutline() {
    const describe = (person: Stakeholder) => [
      person.role,
      texts.influenceOf(person.influence === null ? texts.unknown : texts.influence[person.influence]),
      texts.attitudeOf(attitudeInWords(texts, person)),
      person.owner.trim() || texts.nobody,
    ]
    const outline = `# ${title}\n\n${toOutline(account.stakeholders, describe)}`
    saveFile(fileNameFor(title, 'md'), new Blob([outline], { type: 'text/markdown' }))
  }

  return (
    <Menu>
      <Menu.Target>
        <Button size="xs" leftSection={<IconDownload size={14} aria-hidden />}>
          {texts.chart.save}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={saveSvg}>{texts.chart.saveAs.svg}</Menu.Item>
        <Menu.Item onClick={savePng}>{texts.chart.saveAs.png}</Menu.Item>
        <Menu.Item onClick={saveOutline}>{texts.chart.saveAs.outline}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
