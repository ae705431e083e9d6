import type { ReactNode } from 'react';
import type { z } from 'zod';
import type { SourceBlock, SourceMarks } from '../../../../ui/source/BesideSource.tsx';
import type { zReadDocument } from '../../contract/imports.ts';
import classes from './SourceDocument.module.css';
import { type Marks, partsOf, placeOf } from './source-marks.ts';

type ReadDocument = z.output<typeof zReadDocument>;
type Block = ReadDocument['blocks'][number];
type Paragraph = Extract<Block, { kind: 'paragraph' }>;
type Table = Extract<Block, { kind: 'table' }>;

/** The document as read, paragraph by paragraph and table by table, with the sentences from which something was read marked. */
export function documentBlocks(document: ReadDocument, marks: Marks): readonly SourceBlock[] {
  return together(document.blocks).map((group) => ({
    id: `block-${group[0]!.index}`,
    content: (tools) =>
      group.length > 1 ? (
        <TwoColumns group={group as readonly Paragraph[]} tools={tools} marks={marks} />
      ) : (
        <OneBlock block={group[0]!} tools={tools} marks={marks} />
      ),
  }));
}

/** Paragraphs of a letterhead stand side by side; everything else alone. */
function together(blocks: readonly Block[]): readonly (readonly Block[])[] {
  const groups: Block[][] = [];
  const inColumn = (block: Block | undefined) => block?.kind === 'paragraph' && block.column !== null;
  for (const block of blocks) {
    const last = groups.at(-1);
    if (last && inColumn(block) && inColumn(last[0])) last.push(block);
    else groups.push([block]);
  }
  return groups;
}

interface Drawn {
  readonly tools: SourceMarks;
  readonly marks: Marks;
}

function TwoColumns({ group, ...drawn }: Drawn & { readonly group: readonly Paragraph[] }): ReactNode {
  return (
    <div className={classes.columns}>
      {(['left', 'right'] as const).map((side) => (
        <div key={side}>
          {group
            .filter((block) => block.column === side)
            .map((block) => (
              <OneBlock key={block.index} block={block} {...drawn} />
            ))}
        </div>
      ))}
    </div>
  );
}

function OneBlock({ block, tools, marks }: Drawn & { readonly block: Block }): ReactNode {
  if (block.kind === 'table') return <TableBlock table={block} tools={tools} marks={marks} />;
  return (
    <p
      className={classes.paragraph}
      data-bold={block.bold || block.heading !== null || undefined}
      data-italic={block.italic || undefined}
      style={{
        textAlign: block.column ? 'center' : (block.align ?? 'left'),
        ...(block.list ? { paddingLeft: 16 + block.list.depth * 16 } : {}),
      }}
    >
      {block.list?.marker && <span aria-hidden>{block.list.marker} </span>}
      <Words text={block.text} place={placeOf({ block: block.index })} tools={tools} marks={marks} />
    </p>
  );
}

function TableBlock({ table, ...drawn }: Drawn & { readonly table: Table }): ReactNode {
  return (
    <div className={classes.wide}>
      <table className={classes.table}>
        <tbody>
          {table.rows.map((row, rowIndex) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows of a read table have no other name
            <tr key={rowIndex} data-header={row.header || undefined}>
              {row.cells.map((cell, cellIndex) =>
                cell.covered ? null : (
                  <td
                    // biome-ignore lint/suspicious/noArrayIndexKey: cells of a read table have no other name
                    key={cellIndex}
                    colSpan={cell.colSpan}
                    rowSpan={cell.rowSpan}
                    data-bold={cell.bold || row.header || undefined}
                  >
                    <Words
                      text={cell.paragraphs.join('\n')}
                      place={placeOf({ block: table.index, row: rowIndex, cell: cellIndex })}
                      {...drawn}
                    />
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** The letters of a place. `data-place` and `data-start` let a selection made by the person be named again. */
function Words({ text, place, tools, marks }: Drawn & { readonly text: string; readonly place: string }): ReactNode {
  return (
    <span data-place={place} className={classes.words}>
      {partsOf(text, marks.at.get(place) ?? []).map((part) => (
        <span key={part.start} data-start={part.start} {...(part.piece ? tools.of(part.piece) : {})}>
          {part.text}
        </span>
      ))}
    </span>
  );
}
