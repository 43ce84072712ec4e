import { useEffect, useRef } from 'react';
import { Checkbox, Skeleton } from '@mantine/core';
import { useVirtualizer } from '@tanstack/react-virtual';
import classes from './data-grid.module.css';
import { ROW_HEIGHT, type Density } from './density.ts';
import type { GridColumn, GridSort } from './grid-column.ts';
import { GridHeader } from './grid-header.tsx';
import { GridRow } from './grid-row.tsx';
import { useGridTexts } from './grid.texts.ts';
import type { Connection } from './use-connection.ts';
import { useGridKeys } from './use-grid-keys.ts';

/** Rows before the end of what is loaded at which more is asked for. */
const LOAD_AHEAD = 30;
const OVERSCAN = 8;
const SKELETONS = 8;
/** Width of the column of check boxes in pixels. */
const SELECT_WIDTH = 44;

interface GridTableProps<Row> {
  readonly label: string;
  readonly visible: readonly GridColumn<Row>[];
  readonly rowId: (row: Row) => string;
  readonly rowName: (row: Row) => string;
  readonly connection: Connection<Row>;
  readonly density: Density;
  readonly sort: GridSort | null;
  readonly onSort: (sort: GridSort | null) => void;
  /** Ids of the selected rows; null when rows cannot be selected. */
  readonly selection: ReadonlySet<string> | null;
  readonly onSelection: (ids: ReadonlySet<string>) => void;
}

/** A real table of which only the rows in sight exist; nothing is made for the others, of which there may be thousands. */
export function GridTable<Row>(props: GridTableProps<Row>) {
  const { visible, connection, density, selection, onSelection, rowId } = props;
  const { rows } = connection;
  const t = useGridTexts();
  const scroller = useRef<HTMLDivElement>(null);
  const height = ROW_HEIGHT[density];
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => height,
    overscan: OVERSCAN,
  });
  useEffect(() => virtual.measure(), [virtual, height]);
  const items = virtual.getVirtualItems();
  const last = items.at(-1)?.index ?? 0;
  const { loadMore, hasMore, status } = connection;
  useEffect(() => {
    if (status === 'READY' && hasMore && last >= rows.length - LOAD_AHEAD) loadMore();
  });

  const selectable = selection !== null;
  const columnCount = visible.length + (selectable ? 1 : 0);
  const keys = useGridKeys({
    rows: rows.length,
    columns: columnCount,
    scrollTo: (row) => virtual.scrollToIndex(row),
    root: scroller,
  });
  const toggle = (id: string) => {
    const next = new Set(selection);
    if (!next.delete(id)) next.add(id);
    onSelection(next);
  };
  const allSelected =
    selectable &&
    rows.length > 0 &&
    selection.size >= rows.length &&
    rows.every((row) => selection.has(rowId(row)));
  const before = items[0]?.start ?? 0;
  const after = virtual.getTotalSize() - (items.at(-1)?.end ?? 0);

  return (
    <div className={classes['scroller']} ref={scroller} onKeyDown={keys.onKeyDown} onFocus={keys.onFocus}>
      <table
        role="grid"
        className={classes['table']}
        aria-label={props.label}
        aria-rowcount={connection.total === null ? -1 : connection.total + 1}
        aria-colcount={columnCount}
        aria-busy={status === 'LOADING'}
        style={{ width: visible.reduce((sum, { width }) => sum + width, selectable ? SELECT_WIDTH : 0) }}
      >
        <colgroup>
          {selectable && <col style={{ width: SELECT_WIDTH }} />}
          {visible.map(({ id, width }) => (
            <col key={id} style={{ width }} />
          ))}
        </colgroup>
        <thead>
          <tr aria-rowindex={1}>
            {selectable && (
              <th className={classes['select']} scope="col">
                <Checkbox
                  aria-label={t('selectAll')}
                  checked={allSelected}
                  indeterminate={!allSelected && selection.size > 0}
                  onChange={() => onSelection(new Set(allSelected ? [] : rows.map(rowId)))}
                />
              </th>
            )}
            <GridHeader columns={visible} sort={props.sort} onSort={props.onSort} />
          </tr>
        </thead>
        <tbody>
          {status === 'LOADING' && <Skeletons count={columnCount} height={height} />}
          {before > 0 && <Spacer height={before} columns={columnCount} />}
          {items.map(({ index }) => {
            const row = rows[index];
            const id = row && rowId(row);
            return (
              row &&
              id && (
                <GridRow
                  key={id}
                  id={id}
                  row={row}
                  columns={visible}
                  index={index}
                  height={height}
                  name={props.rowName(row)}
                  selected={selection?.has(id) ?? null}
                  activeColumn={keys.active.row === index ? keys.active.column : null}
                  onToggle={toggle}
                />
              )
            );
          })}
          {after > 0 && <Spacer height={after} columns={columnCount} />}
        </tbody>
      </table>
    </div>
  );
}

/** Keeps the place of rows that are out of sight. */
function Spacer({ height, columns }: { height: number; columns: number }) {
  return (
    <tr aria-hidden>
      <td colSpan={columns} style={{ height, padding: 0, border: 0 }} />
    </tr>
  );
}

function Skeletons({ count, height }: { count: number; height: number }) {
  return Array.from({ length: SKELETONS }, (_, row) => (
    <tr key={row} style={{ height }} aria-hidden>
      {Array.from({ length: count }, (_cell, column) => (
        <td key={column}>
          <Skeleton height={12} radius="xl" />
        </td>
      ))}
    </tr>
  ));
}
