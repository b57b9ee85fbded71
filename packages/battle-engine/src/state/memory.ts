/**
 * The one memory in which everything lies that rounds read and write: state, log, tables, scratch. The rounds compiled to
 * WebAssembly (docs/adr/0038) find it at the same places as the code here, which is why every such array is asked for at the
 * head of its module, never later, and none is ever given back.
 */
const PAGE = 65_536
const PAGES = 8
/** Where the next array begins; nothing lies at 0. */
const NEXT = { at: 64 }

/** What is used of WebAssembly here: the types of this package know no browser. */
export type WasmApi = {
  Memory: new (size: { initial: number; maximum: number }) => { readonly buffer: ArrayBuffer }
  Module: new (bytes: Uint8Array) => object
  Instance: new (module: object, imports: Record<string, Record<string, object>>) => { readonly exports: object }
}
declare const WebAssembly: WasmApi | undefined
/** Undefined where there is none: the battle is the same there, and slower. */
export const WASM = typeof WebAssembly === 'undefined' ? undefined : WebAssembly
export const WASM_MEMORY = wasmMemory()

/** Where it cannot be had (a page that has thousands of them already) the battle is played without. */
function wasmMemory(): InstanceType<WasmApi['Memory']> | undefined {
  try {
    return WASM === undefined ? undefined : new WASM.Memory({ initial: PAGES, maximum: PAGES })
  } catch {
    return undefined
  }
}
const BUFFER = WASM_MEMORY === undefined ? new ArrayBuffer(PAGES * PAGE) : WASM_MEMORY.buffer

/** Bytes for an array: each begins at a multiple of 64, a line of the processor's cache. Throws when all is given out. */
function take(bytes: number): number {
  const at = NEXT.at
  NEXT.at += Math.floor((bytes + 63) / 64) * 64
  if (NEXT.at > PAGES * PAGE) throw new Error(`the engine's ${PAGES} pages of memory are given out`)
  return at
}

export function int32s(length: number): Int32Array<ArrayBuffer> {
  return new Int32Array(BUFFER, take(length * 4), length)
}
export function uint32s(length: number): Uint32Array<ArrayBuffer> {
  return new Uint32Array(BUFFER, take(length * 4), length)
}
export function int16s(length: number): Int16Array<ArrayBuffer> {
  return new Int16Array(BUFFER, take(length * 2), length)
}
/** The memory from the beginning of one array to the end of one that was asked for later. */
export function bytesFrom(first: ArrayBufferView, last: ArrayBufferView): Uint8Array<ArrayBuffer> {
  return new Uint8Array(BUFFER, first.byteOffset, last.byteOffset + last.byteLength - first.byteOffset)
}
export function uint8s(length: number): Uint8Array<ArrayBuffer> {
  return new Uint8Array(BUFFER, take(length), length)
}
