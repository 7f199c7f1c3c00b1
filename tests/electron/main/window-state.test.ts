import { describe, expect, it } from 'vitest'
import { parseWindowState, placeWindow, usualSize, type WindowState } from '#electron/main/window-state.ts'

const screen = { x: 0, y: 0, width: 1920, height: 1080 }
const second = { x: -1600, y: 0, width: 1600, height: 900 }
const state: WindowState = { x: 100, y: 100, width: 1300, height: 820, maximised: false }

describe('where the window opens', () => {
  it('is where it was', () => {
    expect(placeWindow(state, [screen])).toEqual({ x: 100, y: 100, width: 1300, height: 820 })
    expect(placeWindow({ ...state, x: -1500 }, [screen, second])).toMatchObject({ x: -1500 })
  })

  it.each([
    ['the first start', null],
    ['a screen that was unplugged', { ...state, x: -1500 }],
    ['a title bar above the screen', { ...state, y: -40 }],
    ['a title bar below the screen', { ...state, y: 1060 }],
    ['too narrow a strip to grab', { ...state, x: 1900 }],
  ])('is the middle, in the usual size, after %s', (_case, remembered) => {
    expect(placeWindow(remembered, [screen])).toEqual(usualSize)
  })

  it('is never larger than the screen nor smaller than the app can bear', () => {
    const small = { x: 0, y: 0, width: 1280, height: 720 }
    expect(placeWindow({ ...state, x: 0, y: 0, width: 3000, height: 2000 }, [small])).toMatchObject({
      width: 1280,
      height: 720,
    })
    expect(placeWindow({ ...state, width: 500, height: 300 }, [screen])).toMatchObject({
      width: 1024,
      height: 640,
    })
  })
})

describe('a remembered state', () => {
  it.each(['', 'null', '[]', '{', '{"x":1}', '{"x":1.5,"y":0,"width":1,"height":1,"maximised":false}'])(
    'that reads %j counts as none',
    (text) => {
      expect(parseWindowState(text)).toBeNull()
    },
  )

  it('is read back as it was written', () => {
    expect(parseWindowState(JSON.stringify(state))).toEqual(state)
  })
})
