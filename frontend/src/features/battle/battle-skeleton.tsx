import { messages } from '../../messages/index.ts'
import { SkeletonBar } from '../../ui/skeleton.tsx'

/** The viewer's own shape while its battle is fetched. */
export function BattleSkeleton() {
  return (
    <div role="status" aria-label={messages.common.loading} className="grid gap-3 rail:grid-cols-[minmax(0,1fr)_21rem]">
      <div className="flex flex-col gap-2.5">
        <SkeletonBar className="h-9 w-2/3" />
        <SkeletonBar className="h-20" />
        <SkeletonBar className="aspect-[13/10] h-auto" />
        <SkeletonBar className="h-24" />
      </div>
      <SkeletonBar className="h-96" />
    </div>
  )
}
