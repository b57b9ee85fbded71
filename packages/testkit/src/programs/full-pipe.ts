import { execFileSync } from 'node:child_process'
import { closeSync, constants, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** The writing end of a pipe that has a reader, is full, and is never read: as the log of a process whose reader has stalled. */
export function openFullPipe(): Disposable & { readonly fd: number } {
  const folder = mkdtempSync(join(tmpdir(), 'full-pipe-'))
  const path = join(folder, 'pipe')
  execFileSync('/usr/bin/mkfifo', [path])
  const reader = openSync(path, constants.O_RDWR | constants.O_NONBLOCK)
  for (const size of [4_096, 1]) while (hasTaken(reader, size));
  const fd = openSync(path, constants.O_WRONLY) // opened by itself it blocks, as the pipe of a child does
  return {
    fd,
    [Symbol.dispose]() {
      closeSync(fd)
      closeSync(reader)
      rmSync(folder, { recursive: true })
    },
  }
}

function hasTaken(fd: number, size: number): boolean {
  try {
    return writeSync(fd, Buffer.alloc(size)) > 0
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EAGAIN') return false
    throw error
  }
}
