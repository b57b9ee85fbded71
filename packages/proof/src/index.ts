export { playSameWorld } from './same-world/play.ts'
export type { SameWorldOptions, WeekProof } from './same-world/play.ts'
export { openStage } from './same-world/stage.ts'
