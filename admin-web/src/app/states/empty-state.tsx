import type { ReactNode } from 'react';
import { Center, Stack, Text, Title } from '@mantine/core';
import { IconInbox } from '@tabler/icons-react';

interface EmptyStateProps {
  readonly title: string;
  readonly text?: string;
  readonly icon?: ReactNode;
  /** Level of the heading; 1 when it stands for the whole page. */
  readonly level?: 1 | 2;
  /** What to do next. */
  readonly children?: ReactNode;
}

/** There is nothing to show, and that is no fault. */
export function EmptyState({ title, text, icon, level = 2, children }: EmptyStateProps) {
  return (
    <Center mih={240} p="md">
      <Stack align="center" gap="xs" maw={440}>
        {icon ?? <IconInbox size={40} stroke={1.5} aria-hidden />}
        <Title order={level} size="h4" ta="center">
          {title}
        </Title>
        {text && (
          <Text c="dimmed" ta="center">
            {text}
          </Text>
        )}
        {children}
      </Stack>
    </Center>
  );
}
