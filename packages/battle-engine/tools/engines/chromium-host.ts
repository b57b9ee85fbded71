import { chromium } from 'playwright-core'

import { RUNNER, type Corpus, type CorpusFight } from './corpus.ts'
import { missing, type Found } from './host.ts'
import { readEnv } from './read-env.ts'
import { programsNamed, versionOf } from './program-host.ts'

/** Chromium, headless, in a page of its own. */
export function findChromium(): Found {
  const given = readEnv().chromium
  const [program] = given === undefined ? programsNamed(['chromium', 'chromium-browser', 'google-chrome']) : [given]
  const version = program === undefined ? undefined : versionOf(program)
  if (program === undefined || version === undefined)
    return missing('Chromium', 'no chromium on the PATH: install it, or set CHROMIUM_PATH')
  return {
    kind: 'found',
    host: { name: 'Chromium', version: version.trim(), fight: async (corpus) => await fight(program, corpus) },
  }
}

async function fight(program: string, { bundle, battles }: Corpus): Promise<CorpusFight> {
  const browser = await chromium.launch({ executablePath: program, args: ['--no-sandbox'] })
  try {
    const page = await browser.newPage()
    // As text: what the page runs must be this, whatever compiles the file that it stands in.
    const text = await page.evaluate<string>(`(async () => {
      const code = [${JSON.stringify(bundle)}, ${JSON.stringify(RUNNER)}, '\\nexport { fightCorpus };'];
      const engine = await import(URL.createObjectURL(new Blob(code, { type: 'text/javascript' })));
      return JSON.stringify(engine.fightCorpus(engine, ${JSON.stringify(battles)}));
    })()`)
    return JSON.parse(text) as CorpusFight
  } finally {
    await browser.close()
  }
}
