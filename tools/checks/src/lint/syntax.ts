/** As much of the linter's plug-in interface as our rules use; oxlint publishes no types for it. */
export interface SyntaxNode {
  type: string
  name?: string
  operator?: string
  value?: unknown
  computed?: boolean
  object?: SyntaxNode
  property?: SyntaxNode
  callee?: SyntaxNode
  source?: SyntaxNode | null
  key?: SyntaxNode
  arguments?: SyntaxNode[]
  parent?: SyntaxNode
}

export interface RuleContext {
  filename: string
  report(problem: { node: SyntaxNode; message: string }): void
}

export interface Rule {
  create(context: RuleContext): Record<string, (node: SyntaxNode) => void>
}
