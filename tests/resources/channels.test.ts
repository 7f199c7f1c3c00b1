import { describe, expect, it } from 'vitest'
import {
  changingFormats,
  channelIds,
  channelsStructureSchema,
  channelsTextSchema,
} from '#shared/domain/channel.ts'
import { locales } from '#shared/domain/locale.ts'
import { pressuresOf } from '#shared/domain/pressure.ts'
import { readContent } from '../support/content.ts'

describe('the channels', () => {
  const { channels } = channelsStructureSchema.parse(readContent('structure', 'channels.json'))

  it('are three offline, three online and the formats on the move', () => {
    expect(channels.map(({ id }) => id)).toEqual([...channelIds])
    expect(channels.map(({ side }) => side)).toEqual([
      'offline', 'offline', 'offline', 'online', 'online', 'online', 'changing',
    ]) // prettier-ignore
  })

  it('tie the changing formats to the pressures of the market, every one of them', () => {
    const formats = channels.flatMap((channel) => channel.formats ?? [])
    expect(formats.map(({ id }) => id)).toEqual([...changingFormats])
    expect([...new Set(formats.flatMap(({ pressures }) => pressures))].sort()).toEqual(
      pressuresOf('market').sort(),
    )
  })

  it.each(locales)('are named in %s', (locale) => {
    const text = channelsTextSchema.parse(readContent(locale, 'channels.json'))
    expect(new Set(Object.values(text.channels).map(({ name }) => name)).size).toBe(channelIds.length)
  })
})
