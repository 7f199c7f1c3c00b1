import { describe, expect, test } from 'vitest'
import { centredOn, fitted, revealing, revealingBranch, zoomedAt } from '#renderer/features/maps/camera.ts'

const view = { width: 800, height: 600 }

test('zooming keeps the point under the pointer where it is', () => {
  const at = { x: 300, y: 120 }
  const before = { x: 40, y: -60, scale: 0.8 }
  const after = zoomedAt(before, at, 1.5)
  const point = (state: typeof before) => ({
    x: (at.x - state.x) / state.scale,
    y: (at.y - state.y) / state.scale,
  })
  expect(point(after).x).toBeCloseTo(point(before).x)
  expect(point(after).y).toBeCloseTo(point(before).y)
})

test('zooming stops at the smallest and the largest size', () => {
  expect(zoomedAt({ x: 0, y: 0, scale: 1 }, { x: 0, y: 0 }, 1e-6).scale).toBe(0.1)
  expect(zoomedAt({ x: 0, y: 0, scale: 1 }, { x: 0, y: 0 }, 1e6).scale).toBe(3)
})

describe('fitting', () => {
  test('shows all of a map inside the window', () => {
    const bounds = { x: -900, y: -400, width: 1500, height: 1000 }
    const { x, y, scale } = fitted(bounds, view)
    expect(x + bounds.x * scale).toBeGreaterThanOrEqual(0)
    expect(x + (bounds.x + bounds.width) * scale).toBeLessThanOrEqual(view.width)
    expect(y + bounds.y * scale).toBeGreaterThanOrEqual(0)
    expect(y + (bounds.y + bounds.height) * scale).toBeLessThanOrEqual(view.height)
  })

  test('shows the root at a readable size where all would be too small', () => {
    const state = fitted({ x: -500, y: -9000, width: 1000, height: 18000 }, view, 0.6)
    expect(state.scale).toBe(0.6)
    expect(state.x).toBe(view.width / 2)
  })
})

test('what is in view stays put', () => {
  expect(revealing({ x: 0, y: 0, scale: 1 }, { x: 100, y: 100, width: 50, height: 20 }, view)).toBeNull()
})

test('a branch that is wider than the window still shows the node that it hangs on', () => {
  const node = { x: 500, y: 200, width: 200, height: 30 }
  const child = { x: 760, y: 0, width: 2000, height: 30 }
  const { x } = revealingBranch({ x: 0, y: 0, scale: 1 }, node, [child], view)
  expect(x + node.x).toBeGreaterThanOrEqual(0)
  expect(x + node.x + node.width).toBeLessThanOrEqual(view.width)
})

test('a node that the map is opened for stands in the middle, at its own size', () => {
  const box = { x: 1200, y: -3000, width: 180, height: 30 }
  const { x, y, scale } = centredOn(box, view)
  expect(scale).toBe(1)
  expect(x + box.x + box.width / 2).toBe(view.width / 2)
  const middle = y + box.y + box.height / 2
  expect(middle).toBeGreaterThan(view.height * 0.4)
  expect(middle).toBeLessThanOrEqual(view.height / 2)
})
