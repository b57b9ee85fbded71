import { newQuickJSWASMModuleFromVariant } from 'quickjs-emscripten-core'

import { RUNNER, type Corpus, type CorpusFight } from './corpus.ts'
import type { Host } from './host.ts'

/** QuickJS, a bytecode interpreter of its own, run in WebAssembly. A development dependency, so it is always here. */
export const quickJs: Host = { name: 'QuickJS', version: '2025 (quickjs-emscripten 0.32)', slow: true, fight }

/** Battles handed in at a time: the interpreter collects its garbage between them. */
const BATCH = 50

async function fight({ bundle, battles }: Corpus): Promise<CorpusFight> {
  const quick = await newQuickJSWASMModuleFromVariant(import('@jitl/quickjs-wasmfile-release-sync'))
  using context = quick.newContext()
  context.runtime.setModuleLoader((name) => {
    if (name === 'engine') return bundle
    throw new Error(`no module ${name}`)
  })
  const run = (code: string, type: 'module' | 'global'): unknown => {
    using value = context.unwrapResult(context.evalCode(code, 'corpus.js', { type }))
    return context.dump(value)
  }
  run(`import * as engine from 'engine'; globalThis.engine = engine`, 'module')
  run(RUNNER, 'global')
  const fought: CorpusFight = { ways: [], breaches: [] }
  for (let from = 0; from < battles.length; from += BATCH) {
    const json = JSON.stringify(battles.slice(from, from + BATCH))
    const text = run(`JSON.stringify(fightCorpus(engine, ${json}))`, 'global')
    const { ways, breaches } = JSON.parse(String(text)) as CorpusFight
    fought.ways = ways
    fought.breaches.push(...breaches)
  }
  return fought
}
