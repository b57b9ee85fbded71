import { isChronicleEvent } from '@mythic/domain/chronicle-kinds'
import { told } from '../../messages/en/chronicle.ts'
import { messages } from '../../messages/index.ts'

export type TellableEvent = { readonly kind: string; readonly data: Readonly<Record<string, number | string>> }

/** The sentence of an event, with places for names. A kind from a newer league is owned up to, never guessed. */
export function sentenceOf({ kind, data }: TellableEvent): string {
  if (!isChronicleEvent(kind)) return messages.chronicle.unknownKind(kind)
  // The server checks stored data against the kind's shape; a sample of each kind guards that the words fit.
  const words: (data: never) => string = told[kind]
  return words(data as never)
}
