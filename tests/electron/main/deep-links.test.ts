import { describe, expect, it } from 'vitest'
import { addressWithLink, linkIn } from '#electron/main/deep-links.ts'

describe('the link that Trivet was started with', () => {
  it('is found behind whatever Chromium adds', () => {
    expect(linkIn(['trivet.exe', '--allow-file-access', '--original-process', 'trivet://note/k3f9'])).toEqual(
      {
        action: 'open',
        kind: 'note',
        id: 'k3f9',
      },
    )
  })

  it.each([
    [[]],
    [['trivet']],
    [['trivet', '--workspace', '/tmp/trivet']],
    [['trivet', 'trivet://file/etc']],
    [['trivet', 'trivet://note/k3f9 --no-sandbox']],
    [['trivet', '--url=trivet://note/k3f9']],
    [['trivet', 'https://trivet/note/k3f9']],
  ])('is none in %j', (argv) => {
    expect(linkIn(argv)).toBeNull()
  })

  it('goes to the window inside its own address and can’t get out of it', () => {
    const link = linkIn(['trivet', 'trivet://search?q=%23%2Fsettings%26to%3Dx'])
    if (link === null) throw new Error('The link was not read.')
    const address = addressWithLink('app://trivet/index.html', link)
    expect(address.split('#')).toHaveLength(2)
    expect(new URLSearchParams(address.split('?')[1]).get('to')).toBe(
      'trivet://search?q=%23%2Fsettings%26to%3Dx',
    )
  })
})
