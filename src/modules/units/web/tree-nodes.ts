import type { TreeNode } from '../contract.ts';

/** A line of the tree as drawn. */
export interface Line {
  readonly node: TreeNode;
  /** From 1. */
  readonly depth: number;
  readonly expanded: boolean;
  readonly position: number;
  readonly siblings: number;
}

/** Children by parent; nodes whose parent is not among them stand at the top (''). */
export function byParent(nodes: readonly TreeNode[]): ReadonlyMap<string, readonly TreeNode[]> {
  const ids = new Set(nodes.map(({ id }) => id));
  const groups = new Map<string, TreeNode[]>();
  for (const node of nodes) {
    const key = node.parentId !== null && ids.has(node.parentId) ? node.parentId : '';
    const group = groups.get(key);
    if (group) group.push(node);
    else groups.set(key, [node]);
  }
  return groups;
}

/** The lines in sight, from top to bottom. */
export function linesOf(children: ReadonlyMap<string, readonly TreeNode[]>, open: ReadonlySet<string>): Line[] {
  const lines: Line[] = [];
  const walk = (parent: string, depth: number) => {
    const siblings = children.get(parent) ?? [];
    siblings.forEach((node, index) => {
      const expanded = open.has(node.id);
      lines.push({ node, depth, expanded, position: index + 1, siblings: siblings.length });
      if (expanded) walk(node.id, depth + 1);
    });
  };
  walk('', 1);
  return lines;
}
