import { createServer } from 'node:net'

import { findFreePort, ServiceError } from '@mythic/local-services'

/** The port asked for, or an error that names it; without a wish the usual one, or a free one when it is taken. */
export async function choosePort(wish: number | null, usual: number): Promise<{ port: number; note: string | null }> {
  if (wish === 0) return { port: await findFreePort(), note: null }
  if (await isFree(wish ?? usual)) return { port: wish ?? usual, note: null }
  if (wish !== null) {
    throw new ServiceError({
      what: 'The API cannot come up.',
      why: `Port ${wish} of 127.0.0.1 is taken by another program.`,
      remedy: 'Stop that one, or give another by --port (0 means any free one).',
    })
  }
  const port = await findFreePort()
  return { port, note: `Port ${usual} is taken; the league takes ${port}.` }
}

async function isFree(port: number): Promise<boolean> {
  return await new Promise((resolve) => {
    const server = createServer()
    server.once('error', () => resolve(false))
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)))
  })
}
