import { Button, Center, Stack, Text, Title } from '@mantine/core';
import { IconCloudOff, IconRefresh } from '@tabler/icons-react';
import { useCommonTexts } from '../texts/common.texts.ts';

interface ProblemStateProps {
  /** What happened; that reading failed by default. */
  readonly title?: string;
  /** What was kept and what to do next. */
  readonly text?: string;
  readonly onRetry?: () => void;
}

/** Something could not be read: what happened, what was kept, what to do next. */
export function ProblemState({ title, text, onRetry }: ProblemStateProps) {
  const t = useCommonTexts();
  return (
    <Center mih={240} p="md" role="alert">
      <Stack align="center" gap="xs" maw={440}>
        <IconCloudOff size={40} stroke={1.5} aria-hidden />
        <Title order={2} size="h4" ta="center">
          {title ?? t('problemTitle')}
        </Title>
        <Text c="dimmed" ta="center">
          {text ?? t('problemText')}
        </Text>
        {onRetry && (
          <Button variant="light" leftSection={<IconRefresh size={18} aria-hidden />} onClick={onRetry}>
            {t('retry')}
          </Button>
        )}
      </Stack>
    </Center>
  );
}
