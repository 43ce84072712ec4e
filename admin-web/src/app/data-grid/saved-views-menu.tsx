import { useState } from 'react';
import { ActionIcon, Button, Group, Popover, Stack, Text, TextInput } from '@mantine/core';
import { useLocalStorage } from '@mantine/hooks';
import { IconBookmark, IconTrash } from '@tabler/icons-react';
import { useSearchParams } from 'react-router';
import { useGridTexts } from './grid.texts.ts';

/** A list as it was set up, under a name; kept in this browser. */
interface SavedView {
  readonly name: string;
  /** Query part of the address. */
  readonly search: string;
}

/** Keeps filters, order and columns under a name. @param grid name of the grid. */
export function SavedViewsMenu({ grid }: { grid: string }) {
  const t = useGridTexts();
  const [params, setParams] = useSearchParams();
  const [name, setName] = useState('');
  const [views, setViews] = useLocalStorage<readonly SavedView[]>({
    key: `eoffice.grid.${grid}.views`,
    defaultValue: [],
  });
  const save = () => {
    const view = { name: name.trim(), search: params.toString() };
    setViews((before) => [...before.filter((each) => each.name !== view.name), view]);
    setName('');
  };
  return (
    <Popover position="bottom-end" width={280} trapFocus returnFocus withinPortal>
      <Popover.Target>
        <Button variant="subtle" size="compact-md" leftSection={<IconBookmark size={16} aria-hidden />}>
          {t('views')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <Stack gap="xs">
          {views.length === 0 && (
            <Text size="sm" c="dimmed">
              {t('noViews')}
            </Text>
          )}
          {views.map((view) => (
            <Group key={view.name} gap="xs" wrap="nowrap">
              <Button
                variant="subtle"
                justify="flex-start"
                style={{ flex: 1 }}
                onClick={() => setParams(new URLSearchParams(view.search))}
              >
                {view.name}
              </Button>
              <ActionIcon
                variant="subtle"
                color="red"
                aria-label={t('deleteView', { name: view.name })}
                onClick={() => setViews((before) => before.filter((each) => each.name !== view.name))}
              >
                <IconTrash size={18} aria-hidden />
              </ActionIcon>
            </Group>
          ))}
          <form
            onSubmit={(event) => {
              event.preventDefault();
              if (name.trim()) save();
            }}
          >
            <Stack gap="xs">
              <TextInput
                label={t('viewName')}
                maxLength={60}
                value={name}
                onChange={(event) => setName(event.currentTarget.value)}
              />
              <Button type="submit" variant="light" disabled={!name.trim()}>
                {t('saveView')}
              </Button>
            </Stack>
          </form>
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}
