#!/usr/bin/env node
/**
 * Checks a whole season of Mythic League from public data alone. Node 20 or newer, no dependency, no code of the league but the
 * published engine bundle, whose SHA-256 is checked. What is checked and why: docs/how-to/check-a-season.md.
 */
import { createHash, createHmac } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'

const USAGE = `node check-season.mjs download ADDRESS WORLD SEASON FOLDER   fetch a season and its engines from a league
node check-season.mjs check FOLDER [--no-fights]              check what was fetched; needs no network

Exit code 0: everything holds. 1: something differs, and is named. 2: the command makes no sense. 3: it holds as far as it can be
checked yet (before the season's end its secret is not told).`

const JOINT = '\u001f'

class Differs extends Error {}

const sha256 = (data) => createHash('sha256').update(data).digest('hex')

/** JSON with sorted keys and no spaces. */
function canonical(value) {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (value === null || typeof value !== 'object') return JSON.stringify(value)
  const fields = Object.keys(value).sort((a, b) => (a < b ? -1 : 1))
  return `{${fields.map((name) => `${JSON.stringify(name)}:${canonical(value[name])}`).join(',')}}`
}

function same(what, told, found) {
  if (told !== found) throw new Differs(`${what}: the league tells ${told}, it is ${found}`)
}

/** That plays a matchday: the season's engine, or the last override that holds from this matchday or earlier. */
function engineOf({ engineVersion, overrides }, matchday) {
  const ruling = overrides.filter((one) => one.fromMatchday <= matchday).sort((a, b) => b.ordinal - a.ordinal)[0]
  return ruling?.engineVersion ?? engineVersion
}

function checkInputHash(match) {
  const { sides, salts } = match.revealed
  const [host, guest] = [0, 1].map((side) => sha256(salts[side] + JOINT + canonical(sides[side])))
  same('input hash', match.inputHash, sha256(['v1', match.engineVersion, match.arena, host, guest].join(JOINT)))
}

function checkSeed(proof, match) {
  const { battleSecret, worldId, season } = proof
  const origin = ['v1', worldId, season, match.matchId, match.inputHash, match.revealed.beacon].join(JOINT)
  same('seed', match.revealed.seed, createHmac('sha256', battleSecret).update(origin).digest('hex').slice(0, 32))
}

function checkEngine(proof, match) {
  const lawful = engineOf(proof, match.matchday)
  same('engine', match.revealed.engineVersion, lawful)
  const couldLock = [proof.engineVersion, ...proof.overrides.map((one) => one.engineVersion)]
  if (!couldLock.includes(match.engineVersion))
    throw new Differs(`engine: nothing made ${match.engineVersion} lock this match`)
}

function checkFight(engine, match) {
  const { sides, seed, battleHash, digests, finalDigest, winner, hostGlory, guestGlory } = match.revealed
  const report = engine.simulate({ engine: engine.ENGINE_VERSION, seed, arena: match.arena, sides })
  same('input as the engine names it', battleHash, report.inputHash)
  const rounds = Math.max(digests.length, report.outcome.rounds)
  for (let round = 1; round <= rounds; round++) {
    const found = round <= report.outcome.rounds ? engine.digestAt(report, round).chain : 'no such round'
    same(`digest of round ${round}`, digests[round - 1] ?? 'no such round', found)
  }
  same('final digest', finalDigest, report.finalDigest)
  same('glory', `${hostGlory} : ${guestGlory}`, report.outcome.glory.join(' : '))
  const won = report.outcome.winner
  same('winner', winner, won === null ? 'draw' : won === 0 ? 'host' : 'guest')
}

/** Where an engine is kept. A version is three numbers: nothing that a league tells may name another file. */
function engineFile(folder, version) {
  if (!/^\d{1,4}\.\d{1,4}\.\d{1,4}$/.test(version)) throw new Differs(`engine: "${version}" is no version`)
  return join(folder, `engine-${version}.mjs`)
}

/** The engine, its bytes checked. It is code of the league, and is run only where battles are to be fought again. */
async function loadEngine(folder, { version, sha256: told }, withFights) {
  const file = engineFile(folder, version)
  same(`SHA-256 of engine ${version}`, told, sha256(readFileSync(file)))
  if (!withFights) return null
  const engine = await import(pathToFileURL(resolve(file)).href)
  same('version that the engine says', version, engine.ENGINE_VERSION)
  return engine
}

/** Checks everything in order; throws Differs at the first thing that does. */
async function checkSeason(folder, withFights, tell) {
  const { proof, matches, engines } = JSON.parse(readFileSync(join(folder, 'season.json'), 'utf8'))
  if (proof.scheme !== 'v1') throw new Differs(`scheme: this script knows v1, not ${proof.scheme}`)
  const isOver = proof.battleSecret !== null
  if (isOver) same('commitment', proof.battleCommitment, sha256(proof.battleSecret))
  same('number of locked matches', proof.matches.locked, new Set(matches.map(({ matchId }) => matchId)).size)
  const revealed = matches.filter((match) => match.revealed !== null)
  same('number of revealed matches', proof.matches.revealed, revealed.length)
  if (isOver) same('matches of a season that is over', proof.matches.scheduled, revealed.length)
  const bundles = new Map()
  for (const engine of engines) bundles.set(engine.version, await loadEngine(folder, engine, withFights))
  for (const [place, match] of revealed.entries()) {
    try {
      checkInputHash(match)
      checkEngine(proof, match)
      if (isOver) checkSeed(proof, match)
      const engine = bundles.get(match.revealed.engineVersion)
      if (engine === undefined) throw new Differs(`engine: ${match.revealed.engineVersion} was not downloaded`)
      if (withFights) checkFight(engine, match)
    } catch (error) {
      if (!(error instanceof Differs)) throw new Error(`match ${match.matchId}: ${error.message}`, { cause: error })
      throw new Differs(`match ${match.matchId} of matchday ${match.matchday}, ${error.message}`)
    }
    if ((place + 1) % 100 === 0) tell(`${place + 1} of ${revealed.length} matches hold …`)
  }
  return { isOver, proof, revealed: revealed.length }
}

async function check(folder, withFights) {
  try {
    const { isOver, proof, revealed } = await checkSeason(folder, withFights, (line) => console.log(line))
    for (const { ordinal, fromMatchday, engineVersion, reason } of proof.overrides)
      console.log(`Override ${ordinal}: engine ${engineVersion} from matchday ${fromMatchday} on. "${reason}"`)
    const what = withFights ? 'input hashes, seeds and battles' : 'input hashes and seeds'
    if (isOver) return (console.log(`Season ${proof.season} holds: commitment, ${what} of ${revealed} matches.`), 0)
    console.log(
      `So far season ${proof.season} holds (${revealed} matches). Seeds can be checked when it is over and its secret told.`,
    )
    return 3
  } catch (error) {
    if (!(error instanceof Differs)) throw error
    console.error(`DIFFERS: ${error.message}`)
    return 1
  }
}

async function fetchFrom(address, path, as) {
  const answer = await fetch(new URL(path, address))
  if (!answer.ok) throw new Error(`${path} answers ${answer.status}`)
  return await answer[as]()
}

async function download(address, world, season, folder) {
  const base = `/api/v1/worlds/${world}/seasons/${season}/proof`
  const proof = await fetchFrom(address, base, 'json')
  const matches = []
  for (let next = ''; next !== null;) {
    const page = await fetchFrom(address, `${base}/matches?limit=100${next === '' ? '' : `&cursor=${next}`}`, 'json')
    matches.push(...page.matches)
    next = page.next
  }
  const { engines } = await fetchFrom(address, '/api/v1/engines', 'json')
  const used = engines.filter(({ version }) => proof.engines.includes(version))
  mkdirSync(folder, { recursive: true })
  for (const { version, address: path } of used)
    writeFileSync(engineFile(folder, version), Buffer.from(await fetchFrom(address, path, 'arrayBuffer')))
  writeFileSync(join(folder, 'season.json'), `${JSON.stringify({ proof, matches, engines: used })}\n`)
  console.log(`${matches.length} matches and ${used.length} engines are in ${folder}.`)
  return 0
}

async function run([command, ...rest]) {
  if (command === 'download' && rest.length === 4) return await download(...rest)
  const [folder, option, ...more] = rest
  const isCheck = command === 'check' && folder !== undefined && more.length === 0
  if (isCheck && (option === undefined || option === '--no-fights')) return await check(folder, option === undefined)
  console.error(USAGE)
  return 2
}

process.exitCode = await run(process.argv.slice(2))
