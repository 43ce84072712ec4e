import type { ReactNode } from 'react';
import { Center, Stack, Text, Title } from '@mantine/core';

interface PageStateProps {
  readonly title: string;
  readonly text?: string | undefined;
  readonly icon?: ReactNode;
  /** `alert` is read out at once. */
  readonly role?: 'alert' | 'status';
  /** What to do next. */
  readonly children?: ReactNode;
}

/** Stands where content would be: why there is none, and what to do next. */
export function PageState({ title, text, icon, role, children }: PageStateProps) {
  return (
    <Center mih={220} p="md" role={role}>
      <Stack align="center" gap="xs" maw={420}>
        {icon}
        <Title order={2} size="h4" ta="center">
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
