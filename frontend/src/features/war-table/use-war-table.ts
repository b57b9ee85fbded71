import type { Gambit } from '@mythic/battle-engine'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useReducer, useState } from 'react'
import { problemOf } from '../../api/problem.ts'
import { warTableMessages } from '../../messages/war-table.ts'
import { toastDone } from '../../ui/toast.tsx'
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
  readonly reset: () => void
}

/**
 * The orders on the table while they are edited. They begin as the league has them and stay what the player made of them,
 * whatever the page fetches meanwhile, until he saves or resets; a version guards each save.
 */
export function useWarTable(worldId: string, answer: WarTableAnswer): WarTable {
  const client = useQueryClient()
  const guildId = answer.guild.id
  const query = warTableQuery(worldId, guildId)
  const [base, setBase] = useState(answer)
  const [draft, act] = useReducer(lineUpDraft, savedDraft(answer))
  const [gambits, setGambitDrafts] = useState<GambitDrafts>(new Map())

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

  const saving = useMutation({
    mutationFn: async () => {
      // What the league holds already, because half of an earlier save went through, is not sent again.
      const newest = client.getQueryData(query.queryKey) ?? answer
      if (lineUpChanged && !sameLineUp(draft, savedDraft(newest))) {
        const version = versionToSave(base.lineUp, newest.lineUp, saving.error)
        await saveLineUp({ worldId, guildId }, version, draft, openMatchOf(newest))
      }
      for (const [heroId, list] of changedHeroes) {
        if (sameGambits(list, savedGambits(newest, heroId))) continue
        const version = versionToSave(setOf(base, heroId), setOf(newest, heroId), saving.error)
        await saveGambits({ worldId, guildId }, heroId, version, [...list])
      }
      return await client.fetchQuery({ ...query, staleTime: 0 })
    },
    onSuccess: (next) => {
      take(next)
      toastDone({ title: warTableMessages.saved, description: warTableMessages.savedText })
    },
    onError: () => client.invalidateQueries({ queryKey: query.queryKey }),
  })

  return {
    draft,
    act,
    gambitsOf: (heroId) => gambits.get(heroId) ?? savedGambits(base, heroId),
    setGambits: (heroId, list) => setGambitDrafts((before) => new Map(before).set(heroId, list)),
    changed,
    saving: saving.isPending,
    refusal: saving.error,
    stale: isStale(saving.error),
    save: () => saving.mutate(),
    reset: () => {
      saving.reset()
      take(answer)
    },
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
