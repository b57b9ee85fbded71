import type { Gambit } from '@mythic/battle-engine'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useEffect, useReducer, useRef, useState } from 'react'
import { problemOf } from '../../api/problem.ts'
import { warTableMessages } from '../../messages/war-table.ts'
import { toastDone } from '../../ui/toast.tsx'
import { dropOrders, fitToRoster, keepOrders, onVersionsOf, ordersKey, readOrders } from './kept-orders.ts'
import { lineUpDraft, sameLineUp } from './line-up-draft.ts'
import type { LineUpAct, LineUpDraft } from './line-up-draft.ts'
import { saveGambits, saveLineUp, warTableQuery } from './war-table-query.ts'
import type { WarTableAnswer } from './war-table-query.ts'

type GambitDrafts = ReadonlyMap<string, readonly Gambit[]>

export type WarTable = {
  readonly draft: LineUpDraft
  readonly act: (act: LineUpAct) => void
  readonly gambitsOf: (heroId: string) => readonly Gambit[]
  readonly setGambits: (heroId: string, gambits: readonly Gambit[]) => void
  readonly changed: boolean
  readonly saving: boolean
  readonly refusal: unknown
  /** The league holds a newer version than the one this draft was made from. */
  readonly stale: boolean
  readonly save: () => void
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
  const changedHeroes = [...gambits].filter(([heroId, list]) => !sameGambits(list, savedGambits(base, heroId)))
  const changed = lineUpChanged || changedHeroes.length > 0

  const take = (next: WarTableAnswer) => {
    setBase(next)
    act({ kind: 'replace', draft: savedDraft(next) })
    setGambitDrafts(new Map())
  }
  // Untouched orders follow the league's; touched ones wait for their player.
  if (base !== answer && !changed) take(answer)

  const onTable = useRef({ draft, gambits })
  useEffect(() => {
    onTable.current = { draft, gambits }
    if (changed) {
      const kept = base.gambits.flatMap(({ heroId, version }) => {
        const list = gambits.get(heroId)
        return list === undefined ? [] : [{ heroId, version, list }]
      })
      keepOrders(key, { draft, lineUpVersion: base.lineUp.version, gambits: kept })
    } else if (left === null) dropOrders(key)
  }, [draft, gambits, changed, base, key, left])

  const saving = useMutation({
    mutationFn: async (sent: typeof onTable.current) => {
      // What the league holds already, because half of an earlier save went through, is not sent again.
      const newest = client.getQueryData(query.queryKey) ?? answer
      if (lineUpChanged && !sameLineUp(sent.draft, savedDraft(newest))) {
        const version = versionToSave(base.lineUp, newest.lineUp, saving.error)
        await saveLineUp({ worldId, guildId }, version, sent.draft, openMatchOf(newest))
      }
      for (const [heroId, list] of changedHeroes) {
        if (sameGambits(list, savedGambits(newest, heroId))) continue
        const version = versionToSave(setOf(base, heroId), setOf(newest, heroId), saving.error)
        await saveGambits({ worldId, guildId }, heroId, version, [...list])
      }
      return await client.fetchQuery({ ...query, staleTime: 0 })
    },
    onSuccess: (next, sent) => {
      const now = onTable.current
      // What was changed while the save was under way stays on the table.
      if (now.draft === sent.draft && now.gambits === sent.gambits) take(next)
      else setBase(next)
      toastDone({ title: warTableMessages.saved, description: warTableMessages.savedText })
    },
    onError: () => client.invalidateQueries({ queryKey: query.queryKey }),
  })

  const takeUp = () => {
    if (left === null) return
    const kept = fitToRoster(left, answer)
    setBase(onVersionsOf(kept, answer))
    act({ kind: 'replace', draft: kept.draft })
    setGambitDrafts(new Map(kept.gambits.map(({ heroId, list }) => [heroId, list])))
    setLeft(null)
  }

  return {
    draft,
    act,
    gambitsOf: (heroId) => gambits.get(heroId) ?? savedGambits(base, heroId),
    setGambits: (heroId, list) => setGambitDrafts((before) => new Map(before).set(heroId, list)),
    changed,
    saving: saving.isPending,
    refusal: saving.error,
    stale: isStale(saving.error),
    save: () => saving.mutate({ draft, gambits }),
    saveAll: () =>
      saving.mutateAsync({ draft, gambits }).then(
        () => true,
        // The refusal is told by `refusal`; who waits here needs to know only that it was none.
        () => false,
      ),
    reset: () => {
      dropOrders(key)
      saving.reset()
      take(answer)
    },
    left: left === null ? null : { takeUp, drop: () => setLeft(null) },
  }
}

/** The match whose orders are still open; none between the lock and the next draw of orders. */
function openMatchOf({ match }: WarTableAnswer): string | null {
  return match?.phase === 'scheduled' ? match.id : null
}

/** The version a save is made from: the one held, or, once a save was refused as stale, the newest seen. */
function versionToSave(held: { version: number }, newest: { version: number }, refused: unknown): number {
  return isStale(refused) ? newest.version : held.version
}

function isStale(error: unknown): boolean {
  return error !== null && problemOf(error).code === 'STALE_VERSION'
}

export function savedDraft({ lineUp }: WarTableAnswer): LineUpDraft {
  const { places, reserves, stance, orders } = lineUp
  return { places, reserves, stance, orders }
}

function setOf(answer: WarTableAnswer, heroId: string) {
  const set = answer.gambits.find((each) => each.heroId === heroId)
  if (set === undefined) throw new Error(`no gambits are known of hero ${heroId}`)
  return set
}

function savedGambits(answer: WarTableAnswer, heroId: string): readonly Gambit[] {
  return answer.gambits.find((each) => each.heroId === heroId)?.gambits ?? []
}

function sameGambits(one: readonly Gambit[], other: readonly Gambit[]): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}
