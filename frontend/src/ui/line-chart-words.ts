/**
 * Heights of words moved apart, so that none lies closer than `least` to the next, and all between `top` and `bottom` while there is
 * room; their order from the top stays.
 */
export function apart(heights: readonly number[], least: number, top: number, bottom: number): number[] {
  const order = heights.map((height, at) => ({ height, at })).toSorted((a, b) => a.height - b.height || a.at - b.at)
  // Words that would meet form a block around their middle; blocks that would meet become one.
  const blocks: { sum: number; ats: number[] }[] = []
  for (const { height, at } of order) {
    let block = { sum: height, ats: [at] }
    for (let above = blocks.at(-1); above !== undefined; above = blocks.at(-1)) {
      const room = (least * (above.ats.length + block.ats.length)) / 2
      if (middleOf(block) - middleOf(above) >= room) break
      block = { sum: above.sum + block.sum, ats: [...above.ats, ...block.ats] }
      blocks.pop()
    }
    blocks.push(block)
  }
  const moved = [...heights]
  let from = top
  for (const block of blocks) {
    const most = bottom - (block.ats.length - 1) * least
    let height = Math.max(from, Math.min(most, middleOf(block) - ((block.ats.length - 1) * least) / 2))
    for (const at of block.ats) {
      moved[at] = height
      height += least
    }
    from = height
  }
  return moved
}

function middleOf({ sum, ats }: { readonly sum: number; readonly ats: readonly number[] }): number {
  return sum / ats.length
}

/** As many ticks as have room, always with the newest. */
export function thinned(
  ticks: readonly string[],
  width: number,
  least: number,
): { readonly tick: string; readonly index: number }[] {
  const step = Math.max(1, Math.ceil((ticks.length * least) / Math.max(1, width)))
  const last = ticks.length - 1
  return ticks.map((tick, index) => ({ tick, index })).filter(({ index }) => (last - index) % step === 0)
}
