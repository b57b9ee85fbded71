export { benchEngine, type EngineBench } from './bench-engine.ts'
export { coverageOf, runGolden, wantedCoverage, type GoldenBattle, type GoldenBreach } from './golden.ts'
export { breaches } from './laws.ts'
export { classRecords, duel, measureFairness, powerSlope } from './measure.ts'
