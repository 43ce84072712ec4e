import { Button, Checkbox, Popover, Radio, Stack } from '@mantine/core';
import { IconAdjustmentsHorizontal } from '@tabler/icons-react';
import { DENSITIES, type Density } from './density.ts';
import type { GridColumn } from './grid-column.ts';
import { useGridTexts } from './grid.texts.ts';
import { PAGE_SIZES, type GridUrl } from './use-grid-url.ts';

interface GridDisplayMenuProps<Row> {
  readonly columns: readonly GridColumn<Row>[];
  readonly url: GridUrl;
  readonly density: Density;
  readonly onDensity: (density: Density) => void;
}

/** Which columns are shown, how high rows are, how many are asked for at once. */
export function GridDisplayMenu<Row>({ columns, url, density, onDensity }: GridDisplayMenuProps<Row>) {
  const t = useGridTexts();
  const show = (shown: readonly string[]) =>
    url.setHidden(
      new Set(
        columns
          .slice(1)
          .map(({ id }) => id)
          .filter((id) => !shown.includes(id)),
      ),
    );
  return (
    <Popover position="bottom-end" trapFocus returnFocus withinPortal>
      <Popover.Target>
        <Button
          variant="subtle"
          size="compact-md"
          leftSection={<IconAdjustmentsHorizontal size={16} aria-hidden />}
        >
          {t('display')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown mah="70dvh" style={{ overflow: 'auto' }}>
        <Stack gap="md">
          <Checkbox.Group
            label={t('columns')}
            value={columns.map(({ id }) => id).filter((id) => !url.hidden.has(id))}
            onChange={show}
          >
            <Stack gap={8} mt={8}>
              {columns.map(({ id, header }, position) => (
                <Checkbox key={id} value={id} label={header} disabled={position === 0} />
              ))}
            </Stack>
          </Checkbox.Group>
          <Radio.Group
            label={t('density')}
            value={density}
            onChange={(value) => onDensity(DENSITIES.find((each) => each === value) ?? 'normal')}
          >
            <Stack gap={8} mt={8}>
              {DENSITIES.map((each) => (
                <Radio key={each} value={each} label={t(each)} />
              ))}
            </Stack>
          </Radio.Group>
          <Radio.Group
            label={t('pageSize')}
            value={String(url.pageSize)}
            onChange={(value) => url.setPageSize(Number(value))}
          >
            <Stack gap={8} mt={8}>
              {PAGE_SIZES.map((size) => (
                <Radio key={size} value={String(size)} label={size} />
              ))}
            </Stack>
          </Radio.Group>
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}
