import type { Gambit, GambitSetId } from '@mythic/battle-engine'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useEffect, useReducer, useRef, useState } from 'react'
import { problemOf } from '../../api/problem.ts'
import { warTableMessages } from '../../messages/war-table.ts'
import { toastDone } from '../../ui/toast.tsx'
import { NO_SETS, heroSets, sameSets, savedSets } from './gambit-sets.ts'
import type { HeroSets } from './gambit-sets.ts'
import { dropOrders, fitToRoster, keepOrders, onVersionsOf, ordersKey, readOrders } from './kept-orders.ts'
import { lineUpDraft, sameLineUp } from './line-up-draft.ts'
import type { LineUpAct, LineUpDraft } from './line-up-draft.ts'
import { saveGambits, saveLineUp, warTableQuery } from './war-table-query.ts'
import type { WarTableAnswer } from './war-table-query.ts'

type GambitDrafts = ReadonlyMap<string, HeroSets>
type Sent = { readonly draft: LineUpDraft; readonly gambits: GambitDrafts; readonly over: boolean }

export type WarTable = {
  readonly draft: LineUpDraft
  readonly act: (act: LineUpAct) => void
  readonly setsOf: (heroId: string) => HeroSets
  readonly setGambits: (heroId: string, set: GambitSetId, gambits: readonly Gambit[]) => void
  readonly changed: boolean
  readonly saving: boolean
  readonly refusal: unknown
  /** The league holds a newer version than the one this draft was made from. */
  readonly stale: boolean
  /** The last save did not reach the league. */
  readonly unreached: boolean
  readonly save: () => void
  /** Saves over whatever newer version the league holds. */
  readonly saveOver: () => void
  /** Saves and tells whether the league took it all; a refusal shows as one of `save` does. */
  readonly saveAll: () => Promise<boolean>
  readonly reset: () => void
  /** Unsaved orders of an earlier visit of this tab, to be taken up or dropped. */
  readonly left: { readonly takeUp: () => void; readonly drop: () => void } | null
}

/**
 * The orders on the table while they are edited. They begin as the league has them and stay what the player made of them,
 * whatever the page fetches meanwhile, until he saves or resets; a version guards each save. The tab keeps them until then.
 */
export function useWarTable(worldId: string, answer: WarTableAnswer): WarTable {
  const client = useQueryClient()
  const guildId = answer.guild.id
  const query = warTableQuery(worldId, guildId)
  const key = ordersKey(worldId, guildId, openMatchOf(answer))
  const [base, setBase] = useState(answer)
  const [draft, act] = useReducer(lineUpDraft, savedDraft(answer))
  const [gambits, setGambitDrafts] = useState<GambitDrafts>(new Map())
  const [left, setLeft] = useState(() => readOrders(key))

  const lineUpChanged = !sameLineUp(draft, savedDraft(base))
  const changedHeroes = [...gambits].filter(([heroId, sets]) => !sameSets(sets, setsIn(base, heroId)))
  const changed = lineUpChanged || changedHeroes.length > 0

  const take = (next: WarTableAnswer) => {
    setBase(next)
    act({ kind: 'replace', draft: savedDraft(next) })
    setGambitDrafts(new Map())
  }
  const onTable = useRef({ draft, gambits })
  useEffect(() => {
    onTable.current = { draft, gambits }
    if (changed) {
      const kept = base.gambits.flatMap(({ heroId, version }) => {
        const sets = gambits.get(heroId)
        return sets === undefined ? [] : [{ heroId, version, sets }]
      })
      keepOrders(key, { draft, lineUpVersion: base.lineUp.version, gambits: kept })
    } else if (left === null) dropOrders(key)
  }, [draft, gambits, changed, base, key, left])

  const [unreached, setUnreached] = useState(false)
  const saving = useMutation({
    // A save that waits in silence for the line would look like one that works: it fails at once and is sent again.
    networkMode: 'always',
    mutationFn: async ({ draft: sent, gambits: written, over }: Sent) => {
      // What the league holds already, because half of an earlier save went through, is not sent again.
      const newest = client.getQueryData(query.queryKey) ?? answer
      const changes = !sameLineUp(sent, savedDraft(base))
      if (changes && !sameLineUp(sent, savedDraft(newest))) {
        const held = (over ? newest : base).lineUp.version
        const { version } = await saveLineUp({ worldId, guildId }, held, sent, openMatchOf(newest))
        await note((before) => withLineUp(before, sent, version))
      }
      for (const [heroId, sets] of written) {
        if (sameSets(sets, setsIn(base, heroId)) || sameSets(sets, setsIn(newest, heroId))) continue
        const held = versionOf(over ? newest : base, heroId)
        const { version } = await saveGambits({ worldId, guildId }, heroId, held, sets)
        await note((before) => withSets(before, heroId, sets, version))
      }
    },
    onSuccess: (_done, sent) => {
      setUnreached(false)
      const now = onTable.current
      // What was changed while the save was under way stays on the table.
      if (now.draft === sent.draft && now.gambits === sent.gambits) take(client.getQueryData(query.queryKey) ?? answer)
      toastDone({ title: warTableMessages.saved, description: warTableMessages.savedText })
      void client.invalidateQueries({ queryKey: query.queryKey })
    },
    onError: (error) => {
      setUnreached(problemOf(error).code === 'OFFLINE')
      void client.invalidateQueries({ queryKey: query.queryKey })
    },
  })

  /** What the league has just taken is known without asking; an answer still on its way would be older. */
  const note = async (change: (before: WarTableAnswer) => WarTableAnswer) => {
    await client.cancelQueries({ queryKey: query.queryKey })
    client.setQueryData(query.queryKey, (before) => before && change(before))
    setBase(change)
  }

  // Untouched orders follow the league's; touched ones wait for their player.
  if (base !== answer && !changed && !saving.isPending) take(answer)
  const newer = changed && !saving.isPending && isNewer(answer, base)
  const send = (over: boolean): Sent => ({ draft, gambits, over })

  const takeUp = () => {
    if (left === null) return
    const kept = fitToRoster(left, answer)
    setBase(onVersionsOf(kept, answer))
    act({ kind: 'replace', draft: kept.draft })
    setGambitDrafts(new Map(kept.gambits.map(({ heroId, sets }) => [heroId, sets])))
    setLeft(null)
  }

  return {
    draft,
    act,
    setsOf: (heroId) => gambits.get(heroId) ?? setsIn(base, heroId),
    setGambits: (heroId, set, list) =>
      setGambitDrafts((before) =>
        new Map(before).set(heroId, { ...(before.get(heroId) ?? setsIn(base, heroId)), [set]: list }),
      ),
    changed,
    saving: saving.isPending,
    refusal: saving.error,
    stale: newer || isStale(saving.error),
    unreached,
    save: () => saving.mutate(send(false)),
    saveOver: () => saving.mutate(send(true)),
    saveAll: () =>
      saving.mutateAsync(send(false)).then(
        () => true,
        // The refusal is told by `refusal`; who waits here needs to know only that it was none.
        () => false,
      ),
    reset: () => {
      dropOrders(key)
      saving.reset()
      setUnreached(false)
      take(answer)
    },
    left: left === null ? null : { takeUp, drop: () => setLeft(null) },
  }
}

/** The match whose orders are still open; none between the lock and the next draw of orders. */
function openMatchOf({ match }: WarTableAnswer): string | null {
  return match?.phase === 'scheduled' ? match.id : null
}

function isStale(error: unknown): boolean {
  return error !== null && problemOf(error).code === 'STALE_VERSION'
}

export function savedDraft({ lineUp, heroes }: WarTableAnswer): LineUpDraft {
  const { places, reserves, stance, orders, captainId } = lineUp
  // A captain who has left the guild leads nobody, and could not be saved again.
  return { places, reserves, stance, orders, captainId: heroes.some(({ id }) => id === captainId) ? captainId : null }
}

/** Whether the league's answer holds a line-up or gambits that were saved after these. */
function isNewer(answer: WarTableAnswer, base: WarTableAnswer): boolean {
  const held = new Map(base.gambits.map(({ heroId, version }) => [heroId, version]))
  return (
    answer.lineUp.version > base.lineUp.version ||
    answer.gambits.some(({ heroId, version }) => version > (held.get(heroId) ?? version))
  )
}

function withLineUp(answer: WarTableAnswer, draft: LineUpDraft, version: number): WarTableAnswer {
  const { places, reserves, stance, orders, captainId } = draft
  const saved = { places: [...places], reserves: [...reserves], stance, orders: [...orders], captainId }
  return { ...answer, lineUp: { ...answer.lineUp, ...saved, version } }
}

function withSets(answer: WarTableAnswer, heroId: string, sets: HeroSets, version: number): WarTableAnswer {
  const change = (held: WarTableAnswer['gambits'][number]) =>
    held.heroId === heroId ? { ...held, ...savedSets(sets), version } : held
  return { ...answer, gambits: answer.gambits.map(change) }
}

function versionOf(answer: WarTableAnswer, heroId: string): number {
  const held = answer.gambits.find((each) => each.heroId === heroId)
  if (held === undefined) throw new Error(`no gambits are known of hero ${heroId}`)
  return held.version
}

function setsIn(answer: WarTableAnswer, heroId: string): HeroSets {
  const held = answer.gambits.find((each) => each.heroId === heroId)
  return held === undefined ? NO_SETS : heroSets(held)
}
