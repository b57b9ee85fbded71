/**
 * Waits for all, then gives their results or throws the failure of the first that failed, in their order: of statements sent one behind
 * the other that is the one which broke the transaction. Never before all have ended, as the connection goes back to others then.
 */
export async function allEnded<T>(running: readonly Promise<T>[]): Promise<T[]> {
  await Promise.allSettled(running)
  return await Promise.all(running)
}
