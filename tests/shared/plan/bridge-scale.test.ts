import { describe, expect, test } from 'vitest'
import type { BridgeStep } from '#shared/plan/growth-bridge.ts'
import { bridgeScale, placeOn } from '#shared/plan/bridge-scale.ts'

function step(kind: BridgeStep['kind'], from: number, to: number): BridgeStep {
  return { id: `${kind}-${to}`, kind, name: '', value: to - from, from, to }
}

describe('bridge scale', () => {
  test('begins at a round number below the lowest level where growth is small beside the base', () => {
    const scale = bridgeScale([step('base', 0, 6000), step('opportunity', 6000, 6840)], 6600)
    expect(scale.from).toBe(5700)
    expect(scale.to).toBeGreaterThan(6840)
    expect(placeOn(scale, 6000)).toBeGreaterThan(0)
  })

  test('begins at 0 where growth is as large as the base', () => {
    expect(bridgeScale([step('base', 0, 100), step('opportunity', 100, 260)], null).from).toBe(0)
  })

  test('shows a plan without any change of level', () => {
    const scale = bridgeScale([step('base', 0, 6000), step('plan', 0, 6000)], 6000)
    expect(placeOn(scale, 6000)).toBe(80)
  })

  test('keeps bars of a year that ends below 0 on the axis', () => {
    const scale = bridgeScale([step('base', 0, 100), step('loss', 100, -50)], null)
    expect(placeOn(scale, -50)).toBeGreaterThanOrEqual(0)
    expect(placeOn(scale, 100)).toBeLessThanOrEqual(100)
  })

  test('puts what lies outside at the end of the axis', () => {
    const scale = { from: 5700, to: 7000 }
    expect(placeOn(scale, 0)).toBe(0)
    expect(placeOn(scale, 9000)).toBe(100)
  })
})
