import { memo } from 'react';
import { Checkbox } from '@mantine/core';
import classes from './data-grid.module.css';
import type { GridColumn } from './grid-column.ts';
import { useGridTexts } from './grid.texts.ts';

interface GridRowProps<Row> {
  readonly id: string;
  readonly row: Row;
  readonly columns: readonly GridColumn<Row>[];
  readonly index: number;
  readonly height: number;
  readonly name: string;
  /** Whether it is selected; null when rows cannot be selected. */
  readonly selected: boolean | null;
  /** Column of the cell that takes the focus with Tab; null when it is in another row. */
  readonly activeColumn: number | null;
  readonly onToggle: (id: string) => void;
}

/** One row. Drawn again only when something of it changes: the list may be long and the machine slow. */
export const GridRow = memo(GridRowView, (before, after) =>
  (['row', 'columns', 'index', 'height', 'selected', 'activeColumn'] as const).every(
    (key) => before[key] === after[key],
  ),
) as typeof GridRowView;

function GridRowView<Row>({ id, row, columns, index, height, selected, ...props }: GridRowProps<Row>) {
  const t = useGridTexts();
  const offset = selected === null ? 0 : 1;
  const cell = (column: number) => ({
    'data-row': index,
    'data-column': column,
    tabIndex: props.activeColumn === column ? 0 : -1,
  });
  return (
    <tr
      aria-rowindex={index + 2}
      aria-selected={selected ?? undefined}
      data-selected={selected === true ? true : undefined}
      style={{ height }}
    >
      {selected !== null && (
        <td role="gridcell" className={classes['select']} {...cell(0)}>
          <Checkbox
            tabIndex={-1}
            aria-label={t('selectRow', { name: props.name })}
            checked={selected}
            onChange={() => props.onToggle(id)}
          />
        </td>
      )}
      {columns.map((column, position) => (
        <td
          key={column.id}
          role={position === 0 ? 'rowheader' : 'gridcell'}
          className={position === 0 ? classes['first'] : undefined}
          {...cell(position + offset)}
        >
          {column.cell ? column.cell(row) : column.text(row)}
        </td>
      ))}
    </tr>
  );
}
