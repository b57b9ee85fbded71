import { ENGINE_VERSION, type playedBy } from '../../src/index.ts'
import type { EngineBundle } from '../../src/engine-bundle.ts'
import type { BattleInput } from '../../src/input.ts'
import { buildBundle } from '../build-bundle.ts'
import { readGolden, readWrittenOut } from '../golden/file.ts'
import { loadPublished, readPublished } from '../published.ts'

/** One engine as a single file, battles in JSON, and what they must give. The first `writtenOut` of them reach everything. */
export type Corpus = { version: string; bundle: string; battles: CorpusBattle[]; writtenOut: number }
export type CorpusBattle = { name: string; input: unknown; chains: string[]; finalDigest: string }

/** The golden battles with the source bundled as it stands, or with a published bundle (which first plays them here). */
export async function corpusOf(version: string | undefined, most: number): Promise<Corpus> {
  const golden = readGolden().slice(0, most)
  const writtenOut = Math.min(readWrittenOut().length, golden.length)
  if (version === undefined || version === 'source' || version === ENGINE_VERSION)
    return { version: ENGINE_VERSION, bundle: await buildBundle(ENGINE_VERSION), battles: golden.map(slim), writtenOut }
  const engine = await loadPublished(version)
  return {
    version,
    bundle: (await readPublished(version)).bytes.toString('utf8'),
    battles: golden.map(({ name, input }) => playedOn(engine, name, input)),
    writtenOut,
  }
}

function slim({ name, input, chains, finalDigest }: CorpusBattle): CorpusBattle {
  return { name, input, chains, finalDigest }
}

function playedOn(engine: EngineBundle, name: string, given: BattleInput): CorpusBattle {
  const input = { ...given, engine: engine.ENGINE_VERSION }
  const report = engine.simulate(input)
  const chains = Array.from({ length: report.outcome.rounds }, (_, i) => engine.digestAt(report, i + 1).chain)
  return { name, input, chains, finalDigest: report.finalDigest }
}

/** A battle that went another way on some engine: its first such round, and what played it. */
export type CorpusBreach = { name: string; by: PlayedBy; round: number; want: string; got: string }
export type PlayedBy = ReturnType<typeof playedBy>
/** How a corpus was fought: by the compiled rounds where engine and host have them, and by the JavaScript. */
export type CorpusFight = { ways: PlayedBy[]; breaches: CorpusBreach[] }

/**
 * Plain JavaScript that every engine can read, old ones too: `fightCorpus(engine, battles)` gives a CorpusFight. As text, because it
 * travels into a page, a WebAssembly interpreter and other programs.
 */
export const RUNNER = `
function fightCorpus(engine, battles) {
  var by = engine.roundsPlayedBy ? engine.roundsPlayedBy() : 'source';
  var breaches = fightAll(engine, battles, by);
  if (by === 'source') return { ways: [by], breaches: breaches };
  var after = engine.roundsPlayedBy();
  if (after !== by) breaches.push({ name: 'a trap', by: by, round: 0, want: by, got: after });
  var others = engine.withoutCompiledRounds(function () {
    return fightAll(engine, battles, engine.roundsPlayedBy());
  });
  return { ways: [by, 'source'], breaches: breaches.concat(others) };
}
function fightAll(engine, battles, by) {
  var breaches = [];
  for (var b = 0; b < battles.length; b++) {
    var battle = battles[b];
    var report = engine.simulate(battle.input);
    var rounds = report.outcome.rounds;
    for (var i = 0; i < Math.max(rounds, battle.chains.length); i++) {
      var got = i < rounds ? engine.digestAt(report, i + 1).chain : 'no such round';
      var kept = battle.chains[i] || 'no such round';
      if (got.slice(0, kept.length) !== kept) {
        breaches.push({ name: battle.name, by: by, round: i + 1, want: kept, got: got });
        break;
      }
    }
    var told = breaches.length > 0 && breaches[breaches.length - 1].name === battle.name;
    if (!told && report.finalDigest !== battle.finalDigest)
      breaches.push({ name: battle.name, by: by, round: rounds, want: battle.finalDigest, got: report.finalDigest });
  }
  return breaches;
}
`
