import { useState } from 'react';
import { Button, Group, Modal, Paper, Stack, Text } from '@mantine/core';
import { Link } from 'react-router';
import { useCommonTexts } from '../../app/texts/common.texts.ts';
import classes from './assignments.module.css';
import { useDraftTexts } from './draft.texts.ts';
import { useDraft } from './use-draft.ts';

/** How much is in the draft, with the way to it; nothing while it is empty. */
export function DraftBar() {
  const t = useDraftTexts();
  const { draft } = useDraft();
  const count = draft.rows.length;
  if (count === 0) return null;
  return (
    <Paper
      withBorder
      shadow="md"
      p="sm"
      className={classes['draftBar']}
      role="region"
      aria-label={t('draftTitle')}
    >
      <Group justify="space-between">
        <Text fw={600} role="status">
          {t('draftCount', { count })}
        </Text>
        <Group gap="xs">
          <DiscardButton />
          <Button component={Link} to="/penugasan/rancangan">
            {t('toDraft')}
          </Button>
        </Group>
      </Group>
    </Paper>
  );
}

/** Empties the draft after asking. */
export function DiscardButton() {
  const t = useDraftTexts();
  const common = useCommonTexts();
  const { draft, clear } = useDraft();
  const [asking, setAsking] = useState(false);
  return (
    <>
      <Button variant="default" onClick={() => setAsking(true)}>
        {t('discard')}
      </Button>
      <Modal opened={asking} onClose={() => setAsking(false)} title={t('discardTitle')}>
        <Stack>
          <Text>{t('discardText', { count: draft.rows.length })}</Text>
          <Group justify="flex-end" gap="xs">
            <Button variant="default" data-autofocus onClick={() => setAsking(false)}>
              {common('cancel')}
            </Button>
            <Button
              color="red.8"
              onClick={() => {
                setAsking(false);
                clear();
              }}
            >
              {t('discard')}
            </Button>
          </Group>
        </Stack>
      </Modal>
    </>
  );
}
