import { createServer } from 'node:net'

/** A TCP port that is free on 127.0.0.1 at this moment. Another program may take it before we do: who binds must retry. */
export async function findFreePort(): Promise<number> {
  return await new Promise<number>((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => {
        if (address === null || typeof address === 'string') reject(new Error('The system gave no TCP port.'))
        else resolve(address.port)
      })
    })
  })
}
