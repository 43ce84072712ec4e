import { Button, Menu } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconDownload } from '@tabler/icons-react';
import type { GridColumn, LoadPage } from './grid-column.ts';
import { useGridTexts } from './grid.texts.ts';
import { loadAll } from './load-all.ts';

/** Most rows of a file. */
const EXPORT_LIMIT = 20_000;

interface ExportMenuProps<Row> {
  readonly name: string;
  /** The columns that are shown, in their order. */
  readonly columns: readonly GridColumn<Row>[];
  readonly load: LoadPage<Row>;
}

/** Downloads the whole list, with the columns that are shown. */
export function ExportMenu<Row>({ name, columns, load }: ExportMenuProps<Row>) {
  const t = useGridTexts();
  const exportTo = async (format: 'csv' | 'xlsx') => {
    const id = notifications.show({ loading: true, autoClose: false, message: t('loading') });
    try {
      let total = 0;
      const rows = await loadAll(load, EXPORT_LIMIT, (read, all) => {
        total = all;
        notifications.update({
          id,
          loading: true,
          autoClose: false,
          message: t('exporting', { read, total: all }),
        });
      });
      const { downloadCsv, downloadXlsx } = await import('./download-table.ts');
      await (format === 'csv' ? downloadCsv : downloadXlsx)(name, columns, rows);
      const message =
        total > rows.length ? t('exportCut', { count: rows.length }) : t('exported', { count: rows.length });
      notifications.update({ id, loading: false, autoClose: 6000, message });
    } catch {
      notifications.update({ id, loading: false, autoClose: 8000, color: 'red', message: t('exportFailed') });
    }
  };
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <Button variant="subtle" size="compact-md" leftSection={<IconDownload size={16} aria-hidden />}>
          {t('export')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => void exportTo('csv')}>{t('exportCsv')}</Menu.Item>
        <Menu.Item onClick={() => void exportTo('xlsx')}>{t('exportXlsx')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
