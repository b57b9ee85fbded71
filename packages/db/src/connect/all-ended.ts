/** "The transaction is aborted", and "no such prepared statement" of one whose preparation was refused for that: another broke it. */
const AFTERMATH: readonly unknown[] = ['25P02', '26000']

/**
 * Waits for all, then gives their results or throws what broke the transaction: the failure of the first, in their order, that is not
 * itself the aftermath of another's. Never before all have ended, as the connection goes back to others then.
 */
export async function allEnded<T>(running: readonly Promise<T>[]): Promise<T[]> {
  const failures = (await Promise.allSettled(running)).filter((one) => one.status === 'rejected')
  const failure = failures.find(({ reason }) => !isAftermath(reason)) ?? failures[0]
  if (failure !== undefined) throw failure.reason
  return await Promise.all(running)
}

function isAftermath(failure: unknown): boolean {
  return failure instanceof Error && 'code' in failure && AFTERMATH.includes(failure.code)
}
